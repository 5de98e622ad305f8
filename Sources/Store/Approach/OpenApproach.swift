import Domain

extension Connection {
    /// Holds an approach that is under way until the commit: nobody ends it meanwhile. Every write to what belongs to an
    /// approach begins here.
    ///
    /// - Throws: ``ApproachRefusal`` where the municipality that acts has no such approach, or it has ended.
    @discardableResult
    func changing(_ approach: Approach.ID, _ act: Act) throws -> Approach {
        let rows = try run(
            """
            \(Approach.selection)
            WHERE id = \(approach) AND municipality = \(act.municipality)\(lockingRows)
            """)
        guard let found = try rows.first.map(Approach.init) else { throw ApproachRefusal.unknown }
        guard found.finished == nil else { throw ApproachRefusal.finished }
        return found
    }
}

/// What was removed by mistake can be put back for some time.
enum RecentlyRemoved {
    static let days = 30
}
