import ArgumentParser

/// Which sites are meant.
struct SiteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A site, the subfolder of the inbox; a dot for the inbox itself; may be repeated.", valueName: "site"))
    var site: [String] = []

    @Flag(help: "All sites, those to come too.")
    var allSites = false

    func validate() throws {
        if allSites && !site.isEmpty { throw ValidationError("--site and --all-sites exclude one another.") }
        if site.contains(where: { $0.isEmpty || $0 == "*" || $0.contains("/") }) {
            throw ValidationError("--site takes the name of a subfolder, or a dot; --all-sites means all.")
        }
    }

    /// As the database knows them.
    var names: [String] { allSites ? ["*"] : site.map { $0 == "." ? "" : $0 } }
}
