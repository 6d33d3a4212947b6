internal import ArgumentParser
internal import Foundation
internal import Privacy
internal import QualityMonitoring
internal import Reports
internal import StandardRubrics
internal import TranscriptFormats
internal import Transcripts

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes calls as vCon, NDJSON, WebVTT or CSV: anyone can see what was read in a file.",
        discussion: """
            NDJSON and CSV hold any number of calls; vCon and WebVTT hold one, so several need --folder.
            Cards and identity numbers are masked unless --personal-data off. Ends with 0, 2 on wrong use, 3 when a file could not be read.
            """)

    @OptionGroup var rules: RuleOptions
    @Option(name: .customLong("to"), help: "vcon, ndjson, vtt or csv.") var target: String = "ndjson"
    @Flag(help: "Put findings into the vCon, as an analysis.") var findings = false
    @Option(help: "Folder to write one file a call to. Default: standard output.") var folder: String?
    @Argument(help: "Files and folders of transcripts; - is standard input.") var paths: [String]

    func validate() throws {
        guard CallExport.Format(rawValue: target) != nil else {
            throw ValidationError(
                "“\(target)” is no export format: \(CallExport.Format.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
    }

    func run() throws {
        guard let format = CallExport.Format(rawValue: target) else { return }
        var monitor: CallMonitor?
        if findings {
            let library = try rules.library.load()
            monitor = CallMonitor(shelf: try rules.shelf(library), taxonomy: library.taxonomy, engine: Version.engine)
        }
        if let folder { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
        if folder == nil, format == .csv { Terminal.write(CallExport.csvHeader) }
        var failed = false
        var written = 0
        let redactor = rules.importing.redactor
        var names = CallFileNames()
        for item in InputWalk(paths) {
            for read in item.read(rules.importOptions) {
                switch read {
                case .problem(_, let sentence):
                    Terminal.complain(sentence)
                    failed = true
                case .call(let call):
                    if folder == nil, written > 0, format == .vcon || format == .vtt {
                        throw ValidationError("\(target) holds one call a file: name a --folder for several")
                    }
                    let analyses = monitor.map { monitor in
                        let found = monitor.analyse(call).redacted(call, by: redactor)
                        return [VConExport.Analysis(type: "report", body: AnalysisLine.ok(found, source: call.source))]
                    }
                    guard let bytes = Self.bytes(redactor.redact(call).call, format, analyses ?? []) else {
                        Terminal.complain(
                            "\(call.source): the call has turns without times, and captions need them; export it as ndjson or csv."
                        )
                        failed = true
                        continue
                    }
                    written += 1
                    if let folder {
                        let header = format == .csv ? CallExport.csvHeader : []
                        let name = names.name(for: call.id).dropLast(5) + "." + (format == .vcon ? "vcon.json" : target)
                        guard
                            FileManager.default.createFile(atPath: folder + "/" + name, contents: Data(header + bytes))
                        else {
                            throw ValidationError("\(folder): the folder cannot be written; check its permissions")
                        }
                    } else {
                        Terminal.write(bytes)
                    }
                }
            }
        }
        if failed { throw ExitCode(3) }
    }

    private static func bytes(_ call: Call, _ format: CallExport.Format, _ analyses: [VConExport.Analysis]) -> [UInt8]?
    {
        switch format {
        case .ndjson: return CallExport.ndjson(call) + [10]
        case .csv: return CallExport.csv(call)
        case .vtt: return CallExport.webVTT(call)
        case .vcon:
            let now = ISO8601DateFormatter().string(from: Date())
            return VConExport.vcon(call, createdAt: now, analyses: analyses) + [10]
        }
    }
}
