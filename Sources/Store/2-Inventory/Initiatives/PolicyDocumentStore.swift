import Domain
import Foundation

extension Store {
    /// An approach's policy documents, the first that began first; or those that were taken away.
    public func policyDocuments(of approach: Approach.ID, removed: Bool = false) async throws -> [PolicyDocument] {
        try await listed(PolicyDocument.self, of: approach, removed: removed)
            .sorted { ($0.from ?? 0, $0.title, $0.id) < ($1.from ?? 0, $1.title, $1.id) }
    }

    /// Adds a document without a file; doing so again with the same id and words changes nothing.
    ///
    /// - Throws: ``ApproachRefusal``
    public func add(
        _ document: PolicyDocument, in approach: Approach.ID, _ act: Act
    ) async throws -> VersionedSave<PolicyDocument> {
        try await addListed(document, in: approach, act)
    }

    /// Saves what is known of a document; its file stays as it is.
    ///
    /// - Throws: ``ApproachRefusal``
    public func save(
        _ document: PolicyDocument, in approach: Approach.ID, _ act: Act
    ) async throws -> VersionedSave<PolicyDocument> {
        try await saveListed(document, in: approach, act)
    }

    /// Takes a document away, or puts it back with its file.
    ///
    /// - Returns: `false` where there is no room to put it back.
    /// - Throws: ``ApproachRefusal``
    @discardableResult
    public func setRemoved(
        _ removed: Bool, document id: PolicyDocument.ID, in approach: Approach.ID, _ act: Act
    ) async throws -> Bool {
        try await setRemoved(removed, PolicyDocument.self, id, in: approach, act)
    }

    /// Keeps a document's file in the place of the one that it had, or takes it away.
    ///
    /// - Throws: ``ApproachRefusal``
    public func setFile(
        _ file: (known: PolicyFile, bytes: [UInt8])?, document id: PolicyDocument.ID, of approach: Approach.ID,
        _ act: Act
    ) async throws {
        let content = file.map { Data($0.bytes).base64EncodedString() }
        try await engine.write { connection in
            try connection.changing(approach, act)
            let known = file?.known
            let changed = try connection.run(
                """
                UPDATE policy_document SET file_name = \(known?.name), file_type = \(known?.type.rawValue),
                    file_size = \(known?.size)
                WHERE id = \(id) AND approach = \(approach) AND removed = FALSE RETURNING id
                """)
            guard !changed.isEmpty else { throw ApproachRefusal.unknown }
            try connection.run("DELETE FROM policy_file WHERE document = \(id)")
            if let content {
                try connection.run("INSERT INTO policy_file (document, content) VALUES (\(id), \(content))")
            }
            try connection.record(
                Change(
                    .changed, PolicyDocument.subject, "\(approach)/\(id)",
                    after: ["file": .value(known?.type.rawValue), "file_size": .value(known?.size)]), act)
        }
    }

    /// The bytes of a document's file; `nil` where it has none, or is not this approach's.
    public func policyFile(_ id: PolicyDocument.ID, of approach: Approach.ID) async throws -> [UInt8]? {
        let rows = try await engine.rows(
            """
            SELECT content FROM policy_file JOIN policy_document ON policy_document.id = policy_file.document
            WHERE document = \(id) AND approach = \(approach) AND removed = FALSE
            """)
        guard let content: String = try rows.first?["content"] else { return nil }
        guard let bytes = Data(base64Encoded: content) else {
            throw StoreError.damaged(reason: "a file is not in base 64")
        }
        return Array(bytes)
    }
}

extension PolicyDocument: ListedPiece {
    static var table: SQL { "policy_document" }
    static var subject: String { "policy_document" }
    static var most: Int { InitiativeLimits.documents }
    /// The file's columns are written by ``Store/setFile(_:document:of:_:)`` alone.
    static var columns: SQL { "title, kind, owner, from_year, until_year, says, site, file_name, file_type, file_size" }

    var values: SQL {
        """
        \(title), \(kind.rawValue), \(owner), \(from), \(until), \(says), \(site), \(file?.name),
        \(file?.type.rawValue), \(file?.size)
        """
    }

    var assignments: SQL {
        """
        title = \(title), kind = \(kind.rawValue), owner = \(owner), from_year = \(from), until_year = \(until),
        says = \(says), site = \(site)
        """
    }

    var fields: [String: RecordedField] {
        [
            "title": .words(title), "kind": .value(kind.rawValue), "owner": .words(owner),
            "from_year": .value(from.map(String.init)), "until_year": .value(until.map(String.init)),
            "says": .words(says), "site": .words(site),
        ]
    }

    init(_ row: Row) throws {
        let (kind, type): (String, String?) = (try row["kind"], try row["file_type"])
        var file: PolicyFile?
        if let type {
            file = PolicyFile(
                name: try row["file_name"], type: try ChosenWords.choice(type, of: PolicyFile.FileType.self),
                size: try row["file_size"])
        }
        self.init(
            id: try row["id"], title: try row["title"], kind: try ChosenWords.choice(kind, of: PolicyKind.self),
            owner: try row["owner"], from: try row["from_year"], until: try row["until_year"], says: try row["says"],
            site: try row["site"], file: file, version: try row["version"])
    }
}
