import DocumentVault
import PostgresClient
public import ReferralModel

extension ReferralStore {
    /// Documents, newest first.
    public func documents(_ filter: DocumentFilter = DocumentFilter()) async throws(StoreError) -> [DocumentSummary] {
        try await guarded {
            var condition: SQL = "true"
            if !filter.states.isEmpty { condition += " and d.state = any(\(filter.states.map(\.rawValue))::text[])" }
            if let site = filter.site { condition += " and d.site = \(site)" }
            if let sender = filter.sender { condition += " and d.sender = \(sender)" }
            if let since = filter.receivedSince { condition += " and d.received_at >= \(since)" }
            if let before = filter.before { condition += " and d.id < \(before.rawValue)" }
            let found = try await pool.query(
                "\(DocumentSummary.selection) where \(condition) order by d.id desc limit \(min(max(filter.limit, 0), 10_000))"
            ).map(DocumentSummary.init)
            try await seen(.list, documents: found.map(\.id))
            return found
        }
    }

    public func document(_ id: DocumentID) async throws(StoreError) -> DocumentSummary {
        try await guarded {
            guard let row = try await pool.query("\(DocumentSummary.selection) where d.id = \(id.rawValue)").first else {
                throw StoreError.noSuchDocument(id)
            }
            try await seen(.document, documents: [id])
            return try DocumentSummary(row)
        }
    }

    /// Every arrival of the document's bytes, first to last.
    public func sightings(of id: DocumentID) async throws(StoreError) -> [Sighting] {
        try await guarded {
            try await pool.query(
                """
                select file_name, site, sender, received_at, seen_at, sidecar from intake.sighting
                where document_id = \(id.rawValue) order by id
                """
            ).map { row in
                Sighting(
                    fileName: try row.get("file_name"), site: try row.getOptional("site"), sender: try row.getOptional("sender"),
                    receivedAt: try row.get("received_at"), seenAt: try row.get("seen_at"),
                    sidecar: try StoredJSON.decode(row.get("sidecar", as: String.self)))
            }
        }
    }

    /// The bytes as they came in.
    ///
    /// - Parameters:
    ///   - id: the document.
    ///   - page: the one page that is shown of it; nil when the file itself is given out.
    /// - Returns: the file.
    /// - Throws: ``StoreError/vault(_:)``; ``StoreError/destroyed(_:)``; ``StoreError/noSuchDocument(_:)``.
    public func originalBytes(of id: DocumentID, page: Int? = nil) async throws(StoreError) -> [UInt8] {
        try await guarded {
            let rows = try await pool.query(
                """
                select o.content, \(Self.keyColumns), d.destroyed_at is not null as is_destroyed from intake.document d
                left join intake.data_key k on k.document_id = d.id
                left join intake.original o on o.stored_at = d.stored_at and o.document_id = d.id where d.id = \(id.rawValue)
                """)
            guard let row = rows.first else { throw StoreError.noSuchDocument(id) }
            if try row.get("is_destroyed") { throw StoreError.destroyed(id) }
            guard let content = try row.getOptional("content", as: [UInt8].self) else { throw StoreError.noSuchDocument(id) }
            try await seen(page == nil ? .original : .page, documents: [id], detail: page.map { "page \($0)" })
            return try await documentKey(row)?.open(content, as: .original) ?? content
        }
    }

    /// What was read on each page; empty until the document was read.
    ///
    /// - Throws: ``StoreError/vault(_:)``; ``StoreError/destroyed(_:)``.
    public func pages(of id: DocumentID) async throws(StoreError) -> [PageText] {
        try await guarded {
            try await seen(.text, documents: [id])
            let rows = try await parts(of: id, "intake.page_text p", number: "p.number", content: "p.content")
            guard let first = rows.first else { return [] }
            let key = try await documentKey(first)
            return try rows.map { row in
                let content: [UInt8] = try row.get("content")
                return try StoredJSON.decode(try key?.open(content, as: .page(try row.get("number"))) ?? content)
            }
        }
    }

    /// Labels and values as the form prints them; empty until the document was read.
    ///
    /// - Throws: ``StoreError/vault(_:)``; ``StoreError/destroyed(_:)``.
    public func pairs(of id: DocumentID) async throws(StoreError) -> [PrintedPair] {
        try await guarded {
            try await seen(.text, documents: [id])
            guard let row = try await parts(of: id, "intake.reading p", number: "0", content: "p.pairs").first else { return [] }
            let content: [UInt8] = try row.get("content")
            return try StoredJSON.decode(try await documentKey(row)?.open(content, as: .pairs) ?? content)
        }
    }

    /// Parts of a document in their order, each with the columns of its key: one statement, so that parts and key belong together.
    private func parts(of id: DocumentID, _ table: SQL, number: SQL, content: SQL) async throws -> [Row] {
        let rows = try await pool.query(
            """
            select \(number) as number, \(content) as content, \(Self.keyColumns), d.destroyed_at is not null as is_destroyed
            from intake.document d left join intake.data_key k on k.document_id = d.id left join \(table) on p.document_id = d.id
            where d.id = \(id.rawValue) order by 1
            """)
        if try rows.first?.get("is_destroyed") ?? false { throw StoreError.destroyed(id) }
        return try rows.filter { try $0.getOptional("content", as: [UInt8].self) != nil }
    }

    /// What happened to a document and its referrals, first to last.
    public func events(of id: DocumentID) async throws(StoreError) -> [StoreEvent] {
        try await guarded {
            try await pool.query("\(StoreEvent.selection) where document_id = \(id.rawValue) order by id").map(StoreEvent.init)
        }
    }
}
