import Domain

extension Store {
    /// How many mails are in each state, of all municipalities together: for who watches over the queue.
    public func mailCounts() async throws -> [MailState: Int] {
        try await engine.rows("SELECT state, COUNT(*) AS mails FROM mail GROUP BY state").reduce(into: [:]) {
            counts, row in
            let text: String = try row["state"]
            guard let state = MailState(rawValue: text) else {
                throw StoreError.damaged(reason: "a mail is in no known state")
            }
            counts[state] = try row["mails"]
        }
    }
}
