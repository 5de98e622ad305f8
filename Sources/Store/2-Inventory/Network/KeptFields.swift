import Domain

/// An organisation's fields as they were, in JSON.
struct KeptFields: Codable {
    var version: Int
    private var texts: [String: String]

    init(_ organisation: Organisation) {
        version = organisation.version
        texts = [
            "name": organisation.name, "kind": organisation.kind ?? "", "activities": organisation.activities,
            "area": organisation.area, "street": organisation.street, "postcode": organisation.postcode,
            "town": organisation.town, "site": organisation.site, "phone": organisation.phone,
            "mail": organisation.mail?.text ?? "", "reached": ChosenWords.text(organisation.reached),
            "other_reached": organisation.otherReached, "scope": organisation.scope?.rawValue ?? "",
            "kvk": organisation.kvk, "checked_on": organisation.checked?.on.description ?? "",
            "checked_by": organisation.checked?.by.word ?? "",
        ]
    }

    func organisation(id: Organisation.ID, municipality: Municipality.ID) throws -> Organisation {
        var columns = ["id", "municipality", "version"]
        var values: [Value] = [.text(id), .text(municipality), .integer(version)]
        for (column, text) in texts {
            let mayBeNull = ["kind", "mail", "scope", "checked_on", "checked_by"].contains(column)
            columns.append(column)
            values.append(mayBeNull && text.isEmpty ? .null : .text(text))
        }
        return try Organisation(Row(columns: columns, values: values))
    }
}
