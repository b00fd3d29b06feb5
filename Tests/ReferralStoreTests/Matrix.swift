import Foundation
import PostgresClient
import TestSupport

/// Tries what the catalog of the database offers as somebody, and says what was not refused.
struct Matrix {
    /// What somebody can do to an object.
    struct Right: Hashable, Comparable, CustomStringConvertible {
        var object: String
        var action: String

        var description: String { "\(object) \(action)" }
        static func < (l: Right, r: Right) -> Bool { l.description < r.description }
    }

    private let connection: PostgresConnection

    /// As a superuser, who becomes others and cannot come back by what they may do themselves.
    init() async throws {
        connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        // Runs with the rights of whoever calls, and undoes what was not refused.
        try await connection.query(
            """
            create or replace function public.attempt(statement text) returns text language plpgsql as $$
            begin
                execute statement;
                raise exception 'it was allowed' using errcode = 'ZZ001';
            exception when others then
                return sqlstate;
            end $$
            """)
    }

    func close() async { await connection.close() }

    @discardableResult
    func query(_ sql: SQL) async throws -> Rows { try await connection.query(sql) }

    /// A login for the length of a test.
    func makeLogin(_ name: String, roles: [String]) async throws {
        try await connection.query("drop role if exists \(identifier: name)")
        try await connection.query("select intake.make_login(\(name)::text, \(roles)::text[], null)")
    }

    func dropLogin(_ name: String) async throws { try await connection.query("drop role if exists \(identifier: name)") }

    /// Runs a statement as somebody, whose session then is that of the login itself.
    @discardableResult
    func run(_ sql: SQL, as login: String) async throws -> Rows {
        try await connection.query("set session authorization \(identifier: login)")
        let answer: Result<Rows, PostgresError>
        do throws(PostgresError) { answer = .success(try await connection.query(sql)) } catch { answer = .failure(error) }
        try await connection.query("reset session authorization")
        return try answer.get()
    }

    /// The SQLSTATE that refuses a statement to somebody; nil when it was allowed, and done.
    func refusal(_ sql: SQL, as login: String) async throws -> String? {
        do {
            try await run(sql, as: login)
            return nil
        } catch let error as PostgresError {
            return error.sqlState?.rawValue ?? "?"
        }
    }

    /// What each statement ends with for somebody; nothing of it stays done. ZZ001: it was allowed.
    func states(_ statements: [String], as login: String) async throws -> [String] {
        try await run(
            """
            select public.attempt(s.statement) as state from unnest(\(statements)::text[]) with ordinality s (statement, place)
            order by place
            """, as: login
        ).map { try $0.get("state") }
    }

    /// Every object of both schemas with a statement for each thing that could be done to it.
    func statements() async throws -> [(right: Right, statement: String)] {
        // With nothing else on it, every name comes with its schema.
        try await connection.query("set search_path = pg_catalog")
        return try await connection.query(Self.catalog).map { row in
            (Right(object: try row.get("object"), action: try row.get("action")), try row.get("statement"))
        }
    }

    /// What of these is not refused to a login, and how many were tried.
    func allowed(_ login: String, _ statements: [(right: Right, statement: String)]) async throws -> Set<Right> {
        let states = try await states(statements.map(\.statement), as: login)
        return Set(zip(statements, states).filter { !Self.isRefusal($1, $0.right.action) }.map(\.0.right))
    }

    /// A function that was called at all was allowed, whatever it said; anything else was when it came as far as a constraint.
    private static func isRefusal(_ state: String, _ action: String) -> Bool {
        action == "execute" ? state == "42501" : state != "ZZ001" && !state.hasPrefix("23")
    }

    private static let catalog: SQL = """
        with relations as (
            select c.oid, c.relkind, format('%I.%I', n.nspname, c.relname) as name, c.relispartition
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('intake', 'referrals') and c.relkind in ('r', 'p', 'v', 'm')
        ), columns as (
            select r.name, quote_ident(a.attname) as column from relations r join pg_attribute a on a.attrelid = r.oid
            where a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a'
        )
        select name as object, 'select' as action, format('select count(*) from %s', name) as statement from relations
        union all
        select r.name, format('select(%s)', c.column), format('select %s from %s limit 1', c.column, r.name)
            from relations r join columns c using (name) where r.name in ('intake.document', 'intake.referral')
        union all
        select name, 'insert', format('insert into %s default values', name) from relations
        union all
        select name, format('update(%s)', "column"), format('update %s set %s = null where false', name, "column") from columns
        union all
        select name, 'delete', format('delete from %s where false', name) from relations
        union all
        select name, 'truncate', format('truncate %s', name) from relations where relkind in ('r', 'p')
        union all
        select name, 'lock', format('lock table %s in access exclusive mode', name) from relations where relkind in ('r', 'p')
        union all
        select name, 'trigger', format('create trigger mine after insert on %s execute function intake.refuse_change()', name)
            from relations where relkind in ('r', 'p')
        union all
        select name, 'policy', format('create policy mine on %s using (true)', name) from relations where relkind in ('r', 'p')
        union all
        select name, 'row_security', format('alter table %s disable row level security', name) from relations where relkind in ('r', 'p')
        union all
        select name, 'triggers_off', format('alter table %s disable trigger all', name) from relations where relkind in ('r', 'p')
        union all
        select name, 'drop', format('drop %s %s', case when relkind in ('r', 'p') then 'table' else 'view' end, name) from relations
        union all
        select name, 'owner', format('alter table %s owner to current_user', name) from relations
        union all
        select name, 'copy', format('copy (select * from %s) to program ''true''', name) from relations
        union all
        select format('%I.%I', n.nspname, c.relname), 'nextval', format('select nextval(%L)', format('%I.%I', n.nspname, c.relname))
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'intake' and c.relkind = 'S'
        union all
        select replace(p.oid::regprocedure::text, ' ', '_'), 'execute', format('select %s(%s)', format('%I.%I', n.nspname, p.proname), (
                select string_agg(format('null::%s', format_type(t, null)), ', ' order by place)
                from unnest(p.proargtypes::oid[]) with ordinality a (t, place)))
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('intake', 'referrals')
        order by 1, 2
        """
}
