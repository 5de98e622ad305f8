import Domain

extension Store {
    /// What a municipality set for itself; `nil` where there is no such municipality.
    public func settings(of municipality: Municipality.ID) async throws -> MunicipalitySettings? {
        try await engine.rows(
            "SELECT \(MunicipalitySettings.columns) FROM municipality WHERE id = \(municipality)"
        ).first.map(MunicipalitySettings.init)
    }

    /// Changes a municipality's settings, and records what is different; whether there is such a municipality.
    ///
    /// - Throws: ``StoreError/violates(_:)`` for a minimum or a period below the least.
    @discardableResult
    public func change(_ settings: MunicipalitySettings, of municipality: Municipality.ID, _ act: Act) async throws
        -> Bool
    {
        try await engine.write { connection in
            let rows = try connection.run(
                """
                SELECT \(MunicipalitySettings.columns) FROM municipality WHERE id = \(municipality)\(connection.lockingRows)
                """)
            guard let before = try rows.first.map(MunicipalitySettings.init) else { return false }
            guard before != settings else { return true }
            let periods = settings.periods
            try connection.run(
                """
                UPDATE municipality SET contact = \(settings.contact), reply_to = \(settings.replyTo?.text),
                    privacy_contact = \(settings.privacyContact), privacy_mail = \(settings.privacyMail?.text),
                    accessibility_statement = \(settings.accessibilityStatement),
                    minimum_group = \(settings.minimumGroup), record_months = \(periods.record),
                    survey_months = \(periods.surveys), approach_months = \(periods.approaches)
                WHERE id = \(municipality)
                """)
            let changed = Set(zip(before.fields, settings.fields).filter { $0.value != $1.value }.map(\.0.name))
            try connection.record(
                Change(
                    .changed, "municipality", municipality, before: before.details(of: changed),
                    after: settings.details(of: changed)), act)
            return true
        }
    }
}

extension MunicipalitySettings {
    fileprivate static let columns: SQL = """
        contact, reply_to, privacy_contact, privacy_mail, accessibility_statement, minimum_group, record_months,
        survey_months, approach_months
        """

    fileprivate init(_ row: Row) throws {
        let (replyTo, privacyMail): (String?, String?) = (try row["reply_to"], try row["privacy_mail"])
        self.init(
            contact: try row["contact"], replyTo: replyTo.flatMap(MailAddress.init),
            privacyContact: try row["privacy_contact"], privacyMail: privacyMail.flatMap(MailAddress.init),
            accessibilityStatement: try row["accessibility_statement"], minimumGroup: try row["minimum_group"],
            periods: RetentionPeriods(
                record: try row["record_months"], surveys: try row["survey_months"],
                approaches: try row["approach_months"]))
    }

    /// Every field under the name of its column, with whether it may name a person.
    fileprivate var fields: [(name: String, value: String?, isPersonal: Bool)] {
        [
            ("contact", contact, true), ("reply_to", replyTo?.text, true), ("privacy_contact", privacyContact, true),
            ("privacy_mail", privacyMail?.text, true), ("accessibility_statement", accessibilityStatement, false),
            ("minimum_group", String(minimumGroup), false), ("record_months", String(periods.record), false),
            ("survey_months", String(periods.surveys), false),
            ("approach_months", String(periods.approaches), false),
        ]
    }

    fileprivate func details(of names: Set<String>) -> [String: Change.Detail] {
        fields.filter { names.contains($0.name) }.reduce(into: [:]) { details, field in
            details[field.name] = field.isPersonal ? .words(field.value) : .value(field.value)
        }
    }
}
