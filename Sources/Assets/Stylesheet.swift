extension Assets {
    /// `kring.css`: the one stylesheet, for screen and paper.
    public static var stylesheet: [UInt8] { PackageResources.kring_css }
}
