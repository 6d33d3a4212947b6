/// Groups input into batches that are worked on by all cores at once and come out in the order of the input.
struct Batches {
    /// A batch is closed at this many items, or at this many bytes.
    static let items = 512
    static let bytes = 8 << 20

    let threads: Int

    /// Runs `work` over the items of a walk, `threads` at a time, and hands each result to `finish` in input order.
    /// - Parameters:
    ///   - worker: made once for each thread and batch: it may hold memory that is not shared.
    func run<Worker, Output: Sendable>(
        _ walk: inout some IteratorProtocol<InputItem>, worker: @escaping @Sendable () -> Worker,
        work: @escaping @Sendable (Worker, InputItem) -> [Output], finish: ([Output]) throws -> Void
    ) async rethrows {
        while true {
            var batch: [InputItem] = []
            var size = 0
            while batch.count < Self.items, size < Self.bytes, let item = walk.next() {
                size += item.bytes
                batch.append(item)
            }
            if batch.isEmpty { return }
            try finish(await parallel(batch, worker, work))
        }
    }

    private func parallel<Worker, Output: Sendable>(
        _ batch: [InputItem], _ worker: @escaping @Sendable () -> Worker,
        _ work: @escaping @Sendable (Worker, InputItem) -> [Output]
    ) async -> [Output] {
        guard threads > 1, batch.count > 1 else {
            let mine = worker()
            return batch.flatMap { work(mine, $0) }
        }
        // Slices of equal bytes: calls differ in length.
        let total = batch.reduce(0) { $0 + $1.bytes + 64 }
        let parts = threads * 4
        var slices: [[InputItem]] = [[]]
        var filled = 0
        for item in batch {
            if filled * parts >= total * slices.count, slices.count < parts { slices.append([]) }
            slices[slices.count - 1].append(item)
            filled += item.bytes + 64
        }
        return await withTaskGroup(of: (Int, [Output]).self) { group in
            var results = [[Output]](repeating: [], count: slices.count)
            var next = 0
            func start(_ index: Int) {
                let slice = slices[index]
                group.addTask {
                    let mine = worker()
                    return (index, slice.flatMap { work(mine, $0) })
                }
            }
            while next < min(threads, slices.count) {
                start(next)
                next += 1
            }
            while let (index, output) = await group.next() {
                results[index] = output
                if next < slices.count {
                    start(next)
                    next += 1
                }
            }
            return results.flatMap { $0 }
        }
    }
}
