import Foundation
import TranscriptFormats

// Reads files again and again and says how fast (`--seconds 2 FILE…`, one JSON object a file), or mutates them for some
// minutes to find crashes, hangs and silent losses (`--fuzz MINUTES FILE…`).

struct Dice {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
    }
}

func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

func mutated(_ bytes: [UInt8], _ others: [[UInt8]], _ dice: inout Dice) -> [UInt8] {
    var copy = bytes
    for _ in 0...dice.below(6) {
        let place = dice.below(copy.count + 1)
        switch dice.below(6) {
        case 0 where place < copy.count: copy[place] ^= 1 << UInt8(dice.below(8))
        case 1 where place < copy.count: copy[place] = UInt8(dice.below(256))
        case 2: copy.removeSubrange(place..<min(copy.count, place + dice.below(64)))
        case 3: copy.removeSubrange(place...)
        case 4:
            let end = min(copy.count, place + dice.below(200))
            copy.insert(contentsOf: Array(copy[place..<end]), at: place)
        default:
            let other = others[dice.below(others.count)]
            guard !other.isEmpty else { continue }
            let from = dice.below(other.count)
            copy.insert(contentsOf: other[from..<min(other.count, from + dice.below(200))], at: place)
        }
    }
    return copy
}

var arguments = Array(CommandLine.arguments.dropFirst())
var seconds = 2.0
var minutes: Double?
if arguments.first == "--seconds", arguments.count > 1 {
    seconds = Double(arguments[1]) ?? 2
    arguments.removeFirst(2)
} else if arguments.first == "--fuzz", arguments.count > 1 {
    minutes = Double(arguments[1]) ?? 1
    arguments.removeFirst(2)
}
let files = arguments.compactMap { path in FileManager.default.contents(atPath: path).map { (path, [UInt8]($0)) } }
guard !files.isEmpty else {
    print("usage: ImportBenchmark [--seconds N | --fuzz MINUTES] FILE…")
    exit(2)
}

if let minutes {
    let end = now() + minutes * 60
    let seeds = files.map { Array($0.1.prefix(60_000)) }
    let formats = seeds.map { TranscriptReader.read($0, name: "x").format }
    var dice = Dice(state: UInt64(DispatchTime.now().uptimeNanoseconds))
    var (runs, bytes, slowest) = (0, 0, 0.0)
    let last = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("escucha-fuzz-last.bin")
    while now() < end {
        let k = dice.below(seeds.count)
        let input = mutated(seeds[k], seeds, &dice)
        // Written before it is read: after a crash the input is there.
        if runs % 1 == 0 { try? Data(input).write(to: last) }
        let began = now()
        for format in [nil, formats[k]] {
            let outcome = TranscriptReader.read(input, name: "x", options: ImportOptions(format: format))
            guard !outcome.calls.isEmpty || !outcome.problems.isEmpty else {
                print("silent loss: \(last.path)")
                exit(1)
            }
        }
        let took = now() - began
        if took > 5 {
            print("took \(took) s: \(last.path)")
            exit(1)
        }
        slowest = max(slowest, took)
        runs += 1
        bytes += input.count
    }
    print("\(runs) inputs, \(bytes >> 20) MiB, slowest \(Int(slowest * 1000)) ms: no crash, no hang, no silent loss")
    exit(0)
}

for (path, bytes) in files {
    let format = TranscriptReader.read(bytes, name: path).format ?? "none"
    var rounds = 0
    let began = now()
    while now() - began < seconds {
        _ = TranscriptReader.read(bytes, name: path, options: ImportOptions(infersRoles: false))
        rounds += 1
    }
    let rate = Double(bytes.count * rounds) / (now() - began) / 1e6
    print(
        "{\"file\":\"\(path)\",\"format\":\"\(format)\",\"bytes\":\(bytes.count),\"mb_per_s\":\((rate * 10).rounded() / 10)}"
    )
}
