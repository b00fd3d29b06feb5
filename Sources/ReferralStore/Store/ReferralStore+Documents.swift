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
    /// - Throws: ``StoreError/noSuchDocument(_:)``.
    public func originalBytes(of id: DocumentID, page: Int? = nil) async throws(StoreError) -> [UInt8] {
        try await guarded {
            let rows = try await pool.query(
                """
                select o.content from intake.document d
                join intake.original o on o.stored_at = d.stored_at and o.document_id = d.id where d.id = \(id.rawValue)
                """)
            guard let row = rows.first else { throw StoreError.noSuchDocument(id) }
            try await seen(page == nil ? .original : .page, documents: [id], detail: page.map { "page \($0)" })
            return try row.get("content")
        }
    }

    /// What was read on each page; empty until the document was read.
    public func pages(of id: DocumentID) async throws(StoreError) -> [PageText] {
        try await guarded {
            try await seen(.text, documents: [id])
            return try await pool.query("select content from intake.page_text where document_id = \(id.rawValue) order by number")
                .map { try StoredJSON.decode($0.get("content", as: [UInt8].self)) }
        }
    }

    /// Labels and values as the form prints them; empty until the document was read.
    public func pairs(of id: DocumentID) async throws(StoreError) -> [PrintedPair] {
        try await guarded {
            try await seen(.text, documents: [id])
            return try await pool.query("select pairs from intake.reading where document_id = \(id.rawValue)").first
                .map { try StoredJSON.decode($0.get("pairs", as: [UInt8].self)) } ?? []
        }
    }

    /// What happened to a document and its referrals, first to last.
    public func events(of id: DocumentID) async throws(StoreError) -> [StoreEvent] {
        try await guarded {
            try await pool.query("\(StoreEvent.selection) where document_id = \(id.rawValue) order by id").map(StoreEvent.init)
        }
    }
}
