internal import CLibXML2

/// An XML text as a row of events, read by libxml2 with everything dangerous off: no network, no external DTD, no entities but the
/// five of XML itself and character references, bounded depth and text.
struct XMLPull: ~Copyable {
    enum Event {
        case start(XMLName, XMLAttributes)
        case end(XMLName)
        case text(String)
    }

    private let reader: xmlTextReaderPtr
    private let box: XMLErrorBox
    private let source: String
    private var pendingEnd: XMLName?
    private var isOver = false
    /// Elements around the place.
    private(set) var depth = 0
    private var seen = 0

    /// Levels of nesting.
    static let depth = 200
    /// Elements, texts and ends of one file.
    static let events = 20_000_000

    /// - Parameter bytes: well-formed UTF-8; they have to stay in place as long as this lives.
    init(_ bytes: UnsafeRawBufferPointer, source: String) throws(TranscriptProblem) {
        try XMLGuard.check(bytes, source: source)
        // Every file is UTF-8 by now, whatever its declaration says.
        let options =
            Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
            | Int32(XML_PARSE_IGNORE_ENC.rawValue) | Int32(XML_PARSE_NOCDATA.rawValue)
        guard let base = bytes.baseAddress,
            let reader = xmlReaderForMemory(
                base.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, "UTF-8", options)
        else { throw TranscriptProblem(source: source, what: "the XML reader could not be started", right: nil) }
        let box = XMLErrorBox()
        self.reader = reader
        self.box = box
        self.source = source
        xmlTextReaderSetStructuredErrorHandler(reader, XMLErrorBox.handler, Unmanaged.passUnretained(box).toOpaque())
    }

    deinit { xmlFreeTextReader(reader) }

    /// The line where the reader is, from 1.
    var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

    /// The next event; nothing at the end of the document.
    mutating func next() throws(TranscriptProblem) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            depth -= 1
            return .end(name)
        }
        while !isOver {
            let state = xmlTextReaderRead(reader)
            if state == 0 {
                isOver = true
                return nil
            }
            guard state == 1 else {
                throw TranscriptProblem(
                    source: source, line: box.line, column: box.column, what: "the XML is broken: \(box.reason)",
                    right: "export the file again; nothing of it was imported")
            }
            seen += 1
            guard seen <= Self.events else { throw refuse("the XML has more than \(Self.events) parts") }
            switch xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue): return try element()
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
                depth -= 1
                return .end(name())
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue), Int32(XML_READER_TYPE_WHITESPACE.rawValue):
                return .text(Self.string(xmlTextReaderConstValue(reader)))
            case Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
                throw refuse("the XML uses an entity that is not one of the five of XML itself")
            default: continue
            }
        }
        return nil
    }

    private mutating func element() throws(TranscriptProblem) -> Event {
        depth += 1
        guard depth <= Self.depth else { throw refuse("the XML is nested more than \(Self.depth) levels deep") }
        let own = name()
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        var attributes = XMLAttributes()
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            let name = name()
            if name.namespace != "http://www.w3.org/2000/xmlns/" {
                attributes.add(name, Self.string(xmlTextReaderConstValue(reader)))
            }
        }
        if isEmpty { pendingEnd = own }
        return .start(own, attributes)
    }

    private func name() -> XMLName {
        XMLName(
            namespace: Self.string(xmlTextReaderConstNamespaceUri(reader)),
            local: Self.string(xmlTextReaderConstLocalName(reader)))
    }

    private func refuse(_ what: String) -> TranscriptProblem {
        TranscriptProblem(source: source, line: line, what: what, right: "such files are refused; export a plain one")
    }

    private static func string(_ text: UnsafePointer<UInt8>?) -> String { text.map { String(cString: $0) } ?? "" }
}

/// Name of an element or attribute, with the address of its namespace; prefixes do not count.
struct XMLName: Hashable {
    var namespace: String
    var local: String
}

/// Attributes of one element.
struct XMLAttributes {
    private var list: [(name: XMLName, value: String)] = []

    mutating func add(_ name: XMLName, _ value: String) { list.append((name, value)) }

    /// The attribute with a local name, in no namespace or any.
    subscript(local: String) -> String? { list.first { $0.name.local == local }?.value }

    /// The attribute with a local name in a namespace that ends in these words.
    func value(_ local: String, namespaceEnding ending: String) -> String? {
        list.first { $0.name.local == local && $0.name.namespace.hasSuffix(ending) }?.value
    }
}

/// Receives the first error of libxml2.
final class XMLErrorBox {
    private(set) var line: Int?
    private(set) var column: Int?
    private var code: Int32 = 0

    /// The reason in words of our own: libxml2's messages may hold text of the file.
    var reason: String {
        switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
        case XML_ERR_DOCUMENT_EMPTY: "it is empty"
        case XML_ERR_DOCUMENT_END: "something follows the end of the document, or the document is cut off"
        case XML_ERR_TAG_NAME_MISMATCH: "a closing tag does not match the one that was opened"
        case XML_ERR_TAG_NOT_FINISHED: "it is cut off inside an element"
        case XML_ERR_LT_REQUIRED, XML_ERR_LT_IN_ATTRIBUTE: "a < stands where none may stand"
        case XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED: "an & is not written as &amp;"
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
            "an entity is used that is not one of the five of XML"
        case XML_ERR_INVALID_CHAR: "it holds a control character"
        case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
            "an attribute is not written as name=\"value\""
        case XML_ERR_ATTRIBUTE_REDEFINED: "an attribute stands twice in one element"
        case XML_ERR_INTERNAL_ERROR, XML_ERR_NO_MEMORY, XML_ERR_ENTITY_LOOP: "it exceeds the limits of the reader"
        default: "it is not well-formed (libxml2 error \(code))"
        }
    }

    func take(_ error: UnsafePointer<xmlError>) {
        guard code == 0, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        code = error.pointee.code
        if error.pointee.line > 0 { line = Int(error.pointee.line) }
        if error.pointee.int2 > 0 { column = Int(error.pointee.int2) }
    }

    static let handler: xmlStructuredErrorFunc = { box, error in
        guard let box, let error else { return }
        Unmanaged<XMLErrorBox>.fromOpaque(box).takeUnretainedValue().take(error)
    }
}
