package nl.millenniumgemeenten.gateway.page.opendata;

/// A form in which data can be downloaded.
public enum Format {
    CSV("csv", "CSV", "text/csv", "CSV"),
    JSON("json", "JSON", "application/json", "JSON"),
    GEOJSON("geojson", "GeoJSON", "application/geo+json", "GEOJSON");

    private final String extension;
    private final String label;
    private final String mediaType;
    private final String fileType;

    Format(String extension, String label, String mediaType, String fileType) {
        this.extension = extension;
        this.label = label;
        this.mediaType = mediaType;
        this.fileType = fileType;
    }

    /// What the name of a file ends with.
    public String extension() {
        return extension;
    }

    /// For people.
    public String label() {
        return label;
    }

    /// The media type, without parameters.
    public String mediaType() {
        return mediaType;
    }

    /// In the list of file types of the EU.
    public String fileType() {
        return fileType;
    }
}
