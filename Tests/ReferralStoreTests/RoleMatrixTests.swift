import Foundation
import PostgresClient
import TestSupport
import Testing

/// Every role against everything that the catalog of the database offers, tried out; what `rights.txt` does not allow has to be refused
/// by the database itself. A table, view or function that comes later is tried as well, without a change here.
@Suite(.database, .serialized) struct RoleMatrixTests {
    private static let logins: [(name: String, roles: [String])] = [
        ("matrix_service", ["intake_service"]), ("matrix_reviewer", ["intake_reviewer"]), ("matrix_reader", ["intake_reader"]),
        ("matrix_auditor", ["intake_auditor"]), ("matrix_nobody", []), ("matrix_north", ["intake_reviewer"]),
    ]

    /// `role object action …`, a line for each object.
    private func rights() throws -> [String: Set<Matrix.Right>] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "rights.txt")
        var rights: [String: Set<Matrix.Right>] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            for action in words[2].split(separator: " ") {
                rights["matrix_" + words[0], default: []].insert(Matrix.Right(object: words[1], action: String(action)))
            }
        }
        return rights
    }

    @Test func whatIsNotAllowedIsRefusedByTheDatabase() async throws {
        let rights = try rights()
        let matrix = try await Matrix()
        for (name, roles) in Self.logins { try await matrix.makeLogin(name, roles: roles) }
        let statements = try await matrix.statements()
        #expect(statements.count > 1000)
        for (name, _) in Self.logins where name != "matrix_north" {
            let allowed = try await matrix.allowed(name, statements)
            let expected = rights[name] ?? []
            let added = allowed.subtracting(expected).sorted()
            let lost = expected.subtracting(allowed).sorted()
            #expect(added.isEmpty, "\(name) may do what rights.txt does not allow: \(Self.lines(name, added))")
            #expect(lost.isEmpty, "\(name) may no longer do what rights.txt allows: \(Self.lines(name, lost))")
            print("role matrix: \(name): \(statements.count) tried, \(statements.count - allowed.count) refused, \(allowed.count) allowed")
        }
        // The reviewer of one site may do nothing that others may not, and add no row that is of no site or of another.
        try await matrix.query("select intake.grant_sites('matrix_north', array['north'])")
        try await matrix.query("select intake.restrict_sites(true)")
        let allowed = try await matrix.allowed("matrix_north", statements)
        let added = allowed.subtracting(rights["matrix_reviewer"] ?? []).sorted()
        #expect(added.isEmpty, "a reviewer of one site may do more: \(Self.lines("matrix_north", added))")
        #expect(allowed.filter { $0.action == "insert" } == [])
        print("role matrix: matrix_north: \(statements.count) tried, \(statements.count - allowed.count) refused, \(allowed.count) allowed")
        for (name, _) in Self.logins { try await matrix.dropLogin(name) }
        await matrix.close()
    }

    private static func lines(_ name: String, _ rights: [Matrix.Right]) -> String {
        Dictionary(grouping: rights, by: \.object).sorted { $0.key < $1.key }.map { object, rights in
            "\n" + name.dropFirst(7) + " " + object + " " + rights.map(\.action).joined(separator: " ")
        }.joined()
    }

    private static let beyond: [String] = [
        "create table intake.mine (n integer)", "create table referrals.mine (n integer)", "create table public.mine (n integer)",
        "create view referrals.mine as select 1 as n", "create function referrals.mine() returns int language sql as 'select 1'",
        "create or replace function intake.sees_all() returns boolean language sql as 'select true'",
        "create schema mine", "drop schema referrals cascade", "create role mine", "create role mine superuser",
        "alter role current_user superuser", "alter role current_user bypassrls", "alter role current_user createrole",
        "alter role intake_reader login", "grant intake_service to current_user", "grant intake_auditor to current_user",
        "grant select on all tables in schema intake to public", "set role intake_views", "set role intake",
        "set session_replication_role = replica", "set log_statement = 'none'", "alter system set log_statement = 'none'",
        "alter database postgres set log_statement = 'none'", "create extension file_fdw", "create extension dblink",
        "create function mine() returns int language c as 'libc', 'system'",
        "create event trigger mine on ddl_command_end execute function intake.refuse_change()",
        "create publication mine for all tables",
        "select pg_read_file('/etc/passwd')", "select pg_read_binary_file('/etc/passwd')", "select pg_ls_dir('/')",
        "select pg_stat_file('/etc/passwd')",
        "select lo_import('/etc/passwd')", "select lo_export(1, '/tmp/mine')", "copy (select 1) to program 'true'",
        "copy (select 1) to '/tmp/mine'",
        "create temporary table mine (t text); copy mine from '/etc/passwd'",
        "create temporary table mine (t text); copy mine from program 'id'",
        "select pg_reload_conf()", "select pg_switch_wal()", "select pg_create_restore_point('x')", "load '/tmp/mine.so'",
        "select * from pg_authid", "select passwd from pg_shadow", "select * from pg_hba_file_rules", "select pg_current_logfile()",
        "comment on schema intake is 'mine'", "alter schema intake rename to mine",
        "alter default privileges in schema intake grant select on tables to public; alter default privileges for role intake grant select on tables to public",
        "delete from intake.audit", "update intake.audit_tip set number = 0", "alter function intake.audit_verify() owner to current_user",
    ]

    @Test func nobodyReachesBeyondTheTables() async throws {
        let matrix = try await Matrix()
        for (name, roles) in Self.logins { try await matrix.makeLogin("beyond_" + name, roles: roles) }
        for (name, _) in Self.logins {
            let statements = Self.beyond.map { (Matrix.Right(object: $0, action: "beyond"), $0) }
            let allowed = try await matrix.allowed("beyond_" + name, statements)
            #expect(allowed.isEmpty, "\(name): \(allowed.map(\.object))")
            print("beyond the tables: \(name): \(Self.beyond.count) tried, \(Self.beyond.count - allowed.count) refused")
        }
        for (name, _) in Self.logins { try await matrix.dropLogin("beyond_" + name) }
        await matrix.close()
    }
}
