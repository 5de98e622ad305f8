import Domain

/// Where a factsheet is published, in full, with its QR code to put on an invitation.
struct PublicAddressPart: Sendable {
    /// `nil` as long as nothing was decided about the factsheet: its address is made with the first decision.
    let address: String?

    var html: HTML {
        guard let address else {
            return """
                <section aria-labelledby="adres">
                <h2 class="utrecht-heading-3" id="adres">Het adres</h2>
                <p class="utrecht-paragraph">Het adres en de QR-code krijgt u zodra hij gepubliceerd is. Ze blijven daarna hetzelfde.</p>
                </section>

                """
        }
        return """
            <section aria-labelledby="adres">
            <h2 class="utrecht-heading-3" id="adres">Het adres</h2>
            <p class="utrecht-paragraph kring-plain-link">\(address)</p>
            \(QRPicture.html(address, title: "QR-code van het openbare adres"))
            <p class="kring-note">Het adres blijft hetzelfde, ook voor volgende versies. De QR-code kunt u op een uitnodiging \
            zetten.</p>
            </section>

            """
    }
}
