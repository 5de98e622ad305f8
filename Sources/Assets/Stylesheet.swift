extension Assets {
    /// `werk.css`: beside ``stylesheet`` on the pages of those who sign in.
    public static var workStylesheet: [UInt8] { PackageResources.werk_css }

    /// `dias.css`: of a factsheet's slides, in a browser and on paper.
    public static var slidesStylesheet: [UInt8] { PackageResources.dias_css }

    /// `studio.js`: writes a part of a factsheet with its figures as chips, and saves it by itself. The one script there is.
    public static var studioScript: [UInt8] { PackageResources.studio_js }

    /// `kring.css`: the one stylesheet, for screen and paper.
    public static var stylesheet: [UInt8] { PackageResources.kring_css }
}
