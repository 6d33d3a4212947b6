import Foundation
import PhraseMatching
import TranscriptFormats
import Transcripts

// Bare matching of many calls: one core, no conditions, no output but counts (or hits, line by line, with --dump).
//   MatchBenchmark CALLS.ndjson PATTERNS.tsv [--dump] [--parse-only]
//   MatchBenchmark --files FOLDER PATTERNS.tsv
// Patterns: an identifier first and the pattern last, with [m-n] gaps and (a|b c) alternatives, tabs between the columns.
// With --files every file of the folder is opened, recognised and read as a transcript of its own.

struct Options {
    var calls = ""
    var patterns = ""
    var dump = false
    var parseOnly = false
    var files = false
}

func read() -> Options? {
    var options = Options()
    var names: [String] = []
    for argument in CommandLine.arguments.dropFirst() {
        switch argument {
        case "--dump": options.dump = true
        case "--parse-only": options.parseOnly = true
        case "--files": options.files = true
        default: names.append(argument)
        }
    }
    guard names.count == 2 else { return nil }
    options.calls = names[0]
    options.patterns = names[1]
    return options
}

/// `[m-n]` is written `..m-n` here; the other signs are the same.
func translated(_ pattern: String) -> String {
    pattern.split(separator: " ").map { token in
        guard token.hasPrefix("["), token.hasSuffix("]") else { return String(token) }
        let bounds = token.dropFirst().dropLast().split(separator: "-")
        return bounds[0] == "0" ? "..\(bounds[1])" : "..\(bounds[0])-\(bounds[1])"
    }.joined(separator: " ")
}

func run() throws {
    guard let options = read() else {
        FileHandle.standardError.write(Data("MatchBenchmark CALLS.ndjson PATTERNS.tsv [--dump] [--parse-only]\n".utf8))
        exit(2)
    }
    var ids: [String] = []
    var sources: [PatternSource] = []
    for line in try String(contentsOfFile: options.patterns, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        ids.append(String(columns[0]))
        sources.append(PatternSource(translated(String(columns[columns.count - 1])), crossesSentences: true))
    }
    let (compiled, failures) = PatternCompiler.compile(sources, attributes: .none)
    for failure in failures {
        FileHandle.standardError.write(Data("\(ids[failure.pattern]): \(failure.error.message)\n".utf8))
    }
    let scanner = Scanner(compiled)
    if options.files {
        try matchFiles(options.calls, scanner)
        return
    }
    let descriptor = open(options.calls, O_RDONLY)
    guard descriptor >= 0 else { exit(2) }
    var turns = NDJSONTurns()
    var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 << 20, alignment: 16)
    var filled = 0
    var calls = 0
    var hits = 0
    var output = ""
    var ended = false
    while !ended || filled > 0 {
        let count = ended ? 0 : Glibc.read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
        if count <= 0 { ended = true }
        filled += max(0, count)
        var start = 0
        while start < filled {
            let rest = filled - start
            let found = memchr(buffer.baseAddress! + start, 10, rest)
            let end =
                found.map { buffer.baseAddress!.distance(to: UnsafeMutableRawPointer($0)) } ?? (ended ? filled : -1)
            if end < 0 { break }
            let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
            start = end + 1
            if line.isEmpty { continue }
            calls += 1
            var pending: [(Int, UInt32)] = []
            let id = try turns.read(line: line, lineNumber: calls, source: options.calls) { number, text in
                if options.parseOnly { return }
                scanner.scan(text)
                if scanner.hits.isEmpty { return }
                var last = UInt32.max
                for hit in scanner.hits where hit.pattern != last {
                    last = hit.pattern
                    hits += 1
                    if options.dump { pending.append((number - 1, last)) }
                }
            }
            for (turn, pattern) in pending {
                output += String(decoding: line[id], as: UTF8.self) + "\t\(turn)\t\(ids[Int(pattern)])\n"
            }
        }
        if start > 0 {
            let rest = max(0, filled - start)
            memmove(buffer.baseAddress!, buffer.baseAddress! + min(start, filled), rest)
            filled = rest
        } else if ended {
            break
        } else if filled == buffer.count {
            let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
            larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
            buffer.deallocate()
            buffer = larger
        }
    }
    buffer.deallocate()
    if options.dump { print(output, terminator: "") } else { print("\(calls) calls, \(hits) hits") }
}

/// Opens, recognises, reads and matches every file of a folder.
func matchFiles(_ folder: String, _ scanner: PhraseMatching.Scanner) throws {
    var calls = 0
    var hits = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
        let outcome = TranscriptReader.read([UInt8](data), name: name, options: ImportOptions())
        for call in outcome.calls {
            calls += 1
            for turn in call.turns {
                scanner.scan(turn.text)
                var last = UInt32.max
                for hit in scanner.hits where hit.pattern != last {
                    last = hit.pattern
                    hits += 1
                }
            }
        }
    }
    print("\(calls) calls, \(hits) hits")
}

try run()
