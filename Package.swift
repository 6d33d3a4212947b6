// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: warnings are errors, imports are internal unless written `public import`.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of the values, formats, use-case or edge ring, with the settings that all of them share.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "Escucha",
    products: [.executable(name: "escucha", targets: ["escucha"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Values: pure computation. Nothing here may open a file, ask the clock, the locale or the environment,
        // or import a package: dates, zones and randomness come in as arguments.
        room("Transcripts"),
        room("Findings", ["Transcripts"]),
        room("Rubrics", ["Findings", "Transcripts"]),
        room("PhraseMatching"),
        room("LearnedDetection", ["PhraseMatching", "Findings"]),
        room("CallAnalysis", ["PhraseMatching", "Transcripts", "Findings", "Rubrics", "LearnedDetection"]),
        room("CallScoring", ["Transcripts", "Findings", "Rubrics"]),
        room("RuleTesting", ["CallAnalysis", "Transcripts", "Findings", "Rubrics"]),
        room("Calibration", ["Findings"]),
        room("CorpusChecking", ["PhraseMatching", "Transcripts", "Findings", "Rubrics"]),
        room("Privacy", ["Transcripts"]),
        room("Coaching", ["Transcripts", "Findings", "Rubrics", "CallScoring", "Calibration"]),
        room("Reports", ["Transcripts", "Findings", "Rubrics", "CallScoring", "Coaching", "Calibration"]),

        // Formats: text in memory to values and back. They own the hostile input; they still open no file.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        room("TranscriptFormats", ["Transcripts", "Findings", "CLibXML2"]),
        room("ResultFormats", ["Transcripts", "Findings", "Rubrics", "CallScoring"]),
        room("ImportProfiles", ["TranscriptFormats", "Transcripts", .product(name: "Yams", package: "Yams")]),
        room(
            "RubricFormats",
            ["Rubrics", "Findings", "Transcripts", "Coaching", .product(name: "Yams", package: "Yams")]),

        // Use cases: what a monitor or an auditor does, written against ports. No SQLite, no terminal.
        room(
            "QualityMonitoring",
            [
                "Transcripts", "Findings", "Rubrics", "CallAnalysis", "CallScoring", "TranscriptFormats",
                "ResultFormats", "LearnedDetection", "Coaching", "Privacy",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),

        // Edges: disk, SQLite, terminal. Everything is wired once, in EscuchaCommands.
        room(
            "EvaluationStore",
            [
                "QualityMonitoring", "Transcripts", "Findings", "Rubrics", "CallScoring", "PhraseMatching", "Coaching",
                "ResultFormats", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        room(
            "StandardRubrics",
            ["Rubrics", "RubricFormats", "Coaching", .product(name: "Crypto", package: "swift-crypto")],
            resources: [.copy("../../Rubrics")]),
        room(
            "EscuchaCommands",
            [
                "Transcripts", "Findings", "Rubrics", "PhraseMatching", "CallAnalysis", "CallScoring", "RuleTesting",
                "Reports", "TranscriptFormats", "ResultFormats", "RubricFormats", "QualityMonitoring",
                "EvaluationStore",
                "StandardRubrics", "Calibration", "CorpusChecking", "LearnedDetection", "Coaching",
                "Privacy", "ImportProfiles",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "escucha", dependencies: ["EscuchaCommands"], swiftSettings: strict),

        // Benchmarks: run by `make bench`, never timed by a test.
        .executableTarget(
            name: "MatchBenchmark", dependencies: ["PhraseMatching", "TranscriptFormats"],
            path: "Tests/Benchmarks/Matching/MatchBenchmark", swiftSettings: strict),

        .executableTarget(
            name: "SampleCoverage", dependencies: ["Calibration"], path: "Tests/Benchmarks/Sampling/SampleCoverage",
            swiftSettings: strict),

        // A team of invented agents with planted strengths and gaps, made from a seed; for tests and the simulation.
        .target(
            name: "SampleTeam",
            dependencies: [
                "Transcripts", "Findings", "Rubrics", "CallScoring", "RubricFormats", "Calibration", "Coaching",
                "QualityMonitoring",
            ],
            path: "Tests/SampleTeam", swiftSettings: strict),
        // How often coaching names a gap that is none, and finds one that is there: `swift run -c release CoachingSimulation`.
        .executableTarget(
            name: "CoachingSimulation",
            dependencies: ["Coaching", "Calibration", "SampleTeam", "EvaluationStore", "QualityMonitoring"],
            path: "Tests/Benchmarks/Coaching", exclude: ["README.md"], swiftSettings: strict),
        .executableTarget(
            name: "ImportBenchmark", dependencies: ["TranscriptFormats"],
            path: "Tests/Benchmarks/Import/ImportBenchmark", swiftSettings: strict),

        // Tests mirror the targets.
        tests("PhraseMatchingTests", ["PhraseMatching"]),
        tests("LearnedDetectionTests", ["LearnedDetection", "Findings"]),
        tests("CallAnalysisTests", ["CallAnalysis", "Transcripts", "Findings", "Rubrics", "RubricFormats"]),
        tests("RuleTestingTests", ["RuleTesting", "CallAnalysis", "Findings", "Rubrics", "RubricFormats"]),
        tests("CalibrationTests", ["Calibration", "Findings"]),
        tests("CorpusCheckingTests", ["CorpusChecking", "Transcripts", "Findings", "Rubrics"]),
        tests(
            "CoachingTests",
            [
                "Coaching", "SampleTeam", "Calibration", "CallScoring", "Findings", "Rubrics", "RubricFormats",
                "StandardRubrics", "Reports", "Transcripts",
            ]),
        tests("CallScoringTests", ["CallScoring", "Transcripts", "Findings", "Rubrics"]),
        tests("ResultFormatsTests", ["ResultFormats", "CallScoring", "Transcripts", "Findings", "Rubrics"]),
        tests(
            "QualityMonitoringTests",
            ["QualityMonitoring", "CallScoring", "CallAnalysis", "Transcripts", "Findings", "Rubrics", "Calibration"]),
        tests("ReportsTests", ["Reports", "CallScoring", "Transcripts", "Findings", "Rubrics"]),
        tests("RubricFormatsTests", ["RubricFormats", "Findings", "Rubrics"]),
        tests(
            "EvaluationStoreTests",
            [
                "EvaluationStore", "QualityMonitoring", "CallScoring", "Transcripts", "Findings", "Rubrics", "Coaching",
                "SampleTeam",
            ]),
        tests(
            "EscuchaCommandsTests",
            [
                "escucha", "SampleTeam", "EvaluationStore", "Coaching", "CallScoring", "EscuchaCommands",
                "CallAnalysis", "Findings", "QualityMonitoring", "Rubrics",
                "RubricFormats",
                "RuleTesting", "StandardRubrics", "TranscriptFormats", "Transcripts",
            ]),
        tests("ImportProfilesTests", ["ImportProfiles", "TranscriptFormats", "Transcripts"]),
        tests("PrivacyTests", ["Privacy", "Transcripts"]),
        tests("TranscriptFormatsTests", ["TranscriptFormats", "Transcripts", "Findings"]),
    ]
)
