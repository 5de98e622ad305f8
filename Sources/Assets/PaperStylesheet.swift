extension Assets {
    /// `papier.css`: how a questionnaire looks on paper.
    public static var paperStylesheet: [UInt8] { PackageResources.papier_css }
}
