import Testing
@testable import QualityMonitoring

struct ContentHasherTests {
    @Test func piecesAndWholeAgree() {
        var hasher = ContentHasher()
        hasher.update(Array("ab".utf8))
        hasher.update([])
        hasher.update(Array("c".utf8))
        #expect(hasher.hex == CallHash.of(bytes: "abc".utf8))
        #expect(hasher.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
