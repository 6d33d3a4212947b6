internal import Crypto
internal import Foundation

/// An Ed25519 key (RFC 8032) in the PEM files that `openssl genpkey -algorithm ed25519` and `openssl pkey -pubout` write.
public struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// - Parameter pem: text of a private key (RFC 8410, "BEGIN PRIVATE KEY").
    public init?(pem: String) {
        // The DER of an Ed25519 private key is this head and the 32 bytes of its seed.
        let head: [UInt8] = [
            0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
        ]
        guard let seed = PEM.body(pem, "PRIVATE KEY", head),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        else { return nil }
        self.key = key
    }

    /// The 64 bytes of the signature; nothing when the key cannot sign.
    public func signature(of bytes: [UInt8]) -> [UInt8]? { (try? key.signature(for: bytes)).map { [UInt8]($0) } }
}

/// The public half.
public struct VerifyingKey: Sendable {
    private let key: Curve25519.Signing.PublicKey

    /// - Parameter pem: text of a public key (RFC 8410, "BEGIN PUBLIC KEY").
    public init?(pem: String) {
        let head: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        guard let body = PEM.body(pem, "PUBLIC KEY", head),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: body)
        else { return nil }
        self.key = key
    }

    public func isSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        key.isValidSignature(signature, for: bytes)
    }
}

private enum PEM {
    static func body(_ text: String, _ kind: String, _ head: [UInt8]) -> [UInt8]? {
        var inside = false
        var base64 = ""
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line == "-----BEGIN \(kind)-----" {
                inside = true
            } else if line == "-----END \(kind)-----" {
                break
            } else if inside {
                base64 += line
            }
        }
        guard let data = Data(base64Encoded: base64), data.count == head.count + 32, data.starts(with: head) else {
            return nil
        }
        return [UInt8](data.dropFirst(head.count))
    }
}
