internal import CallAnalysis
internal import Foundation

/// The folder where compiled rules are kept from run to run: `ESCUCHA_CACHE`, else `escucha` below `XDG_CACHE_HOME`, else
/// `~/.cache/escucha`. `ESCUCHA_CACHE=off` keeps nothing.
///
/// Nothing depends on it: a folder that cannot be made or written, and a file that is cut, altered or of another version
/// only mean that the rules are compiled anew. Files are written under a temporary name and renamed, so that programs that
/// run side by side never see half a file.
enum ImageCache {
    /// More files than this, and the oldest go.
    private static let mostFiles = 24
    /// A larger file is not read.
    private static let largest = 256 << 20

    /// Access to the folder; to nothing when there is to be none.
    static func images(
        environment: [String: String] = ProcessInfo.processInfo.environment, program: String = ImageCache.program()
    ) -> PatternImages {
        guard let folder = folder(environment) else { return PatternImages() }
        return PatternImages(
            read: { name in read(folder + "/" + file(name, program)) },
            write: { name, bytes in write(bytes, to: file(name, program), in: folder) })
    }

    static func folder(_ environment: [String: String]) -> String? {
        if let named = environment["ESCUCHA_CACHE"], !named.isEmpty { return named == "off" ? nil : named }
        if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") { return base + "/escucha" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.cache/escucha"
    }

    /// What tells this build of the program from every other: another build may inflect or compile in another way.
    static func program() -> String {
        var information = stat()
        guard stat("/proc/self/exe", &information) == 0 else { return Version.tool + "-" + Version.engine }
        let parts = [
            Int(information.st_size), Int(information.st_mtim.tv_sec), Int(information.st_mtim.tv_nsec),
            Int(truncatingIfNeeded: information.st_ino),
        ]
        return parts.map { String($0, radix: 36) }.joined(separator: "-")
    }

    private static func file(_ name: String, _ program: String) -> String { name + "-" + program + ".image" }

    private static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
            information.st_size > 0, information.st_size <= largest
        else { return nil }
        let size = Int(information.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
                if count <= 0 { break }
                filled += count
            }
        }
        return bytes.count == size ? bytes : nil
    }

    private static func write(_ bytes: [UInt8], to name: String, in folder: String) {
        let manager = FileManager.default
        guard
            (try? manager.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil
        else { return }
        let temporary = folder + "/." + name + ".\(getpid())"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        var written = 0
        bytes.withUnsafeBytes { raw in
            while written < raw.count {
                let count = Foundation.write(descriptor, raw.baseAddress.map { $0 + written }, raw.count - written)
                if count <= 0 { break }
                written += count
            }
        }
        guard close(descriptor) == 0, written == bytes.count, rename(temporary, folder + "/" + name) == 0 else {
            unlink(temporary)
            return
        }
        tidy(folder)
    }

    /// Removes the files that were not written for longest, of ours alone.
    private static func tidy(_ folder: String) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
        var files: [(path: String, time: Int)] = []
        for name in names where name.hasSuffix(".image") && name.hasPrefix("patterns-") {
            var information = stat()
            guard lstat(folder + "/" + name, &information) == 0 else { continue }
            files.append((folder + "/" + name, Int(information.st_mtim.tv_sec)))
        }
        guard files.count > mostFiles else { return }
        files.sort { ($0.time, $0.path) < ($1.time, $1.path) }
        for file in files.prefix(files.count - mostFiles) { unlink(file.path) }
    }
}
