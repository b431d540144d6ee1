package nl.millenniumgemeenten.gateway.page.opendata;

import java.util.List;

/// A set of data that can be downloaded, and read through the API.
public enum Dataset {
    MUNICIPALITIES(
            "gemeenten",
            "municipalities",
            "Gemeenten",
            "Alle gemeenten vanaf 2007, ook die er niet meer zijn: naam, code, provincie, inwoners,"
                    + " sinds en tot wanneer, en of de gemeente meedoet.",
            "Met een dag erbij krijg je alleen de gemeenten die er op die dag waren. In GeoJSON staan"
                    + " altijd de gemeenten van één dag, met hun grenzen als we die kennen en anders"
                    + " een punt. De grenzen zijn van enkele jaren: op een dag ertussen kunnen"
                    + " buren elkaar een beetje overlappen.",
            true),
    TERRITORIAL_CHANGES(
            "herindelingen",
            "territorial-changes",
            "Herindelingen",
            "Welke gemeenten samengingen, werden verdeeld of een andere naam kregen, en wanneer. Ook"
                    + " plannen die we al kennen.",
            "",
            true),
    PARTICIPATIONS(
            "deelnames",
            "participations",
            "Deelnames",
            "Welke gemeenten meedoen of meededen: sinds en tot wanneer, wie het besloot en welke"
                    + " doelen zij kozen. Bij elke deelname staat de bron.",
            "",
            true),
    GOALS(
            "doelen",
            "goals",
            "Doelen",
            "De doelen waar gemeenten aan werken, met hoeveel gemeenten elk doel kozen.",
            "",
            true),
    ACTIVITIES(
            "activiteiten",
            "activities",
            "Activiteiten",
            "Wat gemeenten doen voor de doelen: het verhaal, de partners en het resultaat. Zonder de"
                    + " foto’s, want die zijn van de makers.",
            "",
            false);

    private final String file;
    private final String collection;
    private final String title;
    private final String description;
    private final String note;
    private final boolean ofADay;

    Dataset(
            String file,
            String collection,
            String title,
            String description,
            String note,
            boolean ofADay) {
        this.file = file;
        this.collection = collection;
        this.title = title;
        this.description = description;
        this.note = note;
        this.ofADay = ofADay;
    }

    /// What its files are called, without their extension.
    public String file() {
        return file;
    }

    /// What it is called in the API.
    public String collection() {
        return collection;
    }

    /// For people.
    public String title() {
        return title;
    }

    /// What is in it.
    public String description() {
        return description;
    }

    /// What else to know of it; may be empty.
    public String note() {
        return note;
    }

    /// Whether it can be asked as it was on a day.
    public boolean isOfADay() {
        return ofADay;
    }

    /// By which words it is found.
    public List<String> keywords() {
        return switch (this) {
            case MUNICIPALITIES -> List.of("gemeenten", "gemeentegrenzen", "inwoners");
            case TERRITORIAL_CHANGES -> List.of("gemeenten", "gemeentelijke herindeling");
            case PARTICIPATIONS -> List.of("gemeenten", "internationale samenwerking");
            case GOALS -> List.of("doelen", "internationale samenwerking");
            case ACTIVITIES -> List.of("activiteiten", "internationale samenwerking");
        };
    }

    /// In the list of themes of the EU.
    public List<String> themes() {
        return switch (this) {
            case MUNICIPALITIES, TERRITORIAL_CHANGES -> List.of("GOVE", "REGI");
            case PARTICIPATIONS, GOALS, ACTIVITIES -> List.of("GOVE", "INTR");
        };
    }

    /// The forms in which there is a file.
    public List<Format> formats() {
        return this == MUNICIPALITIES
                ? List.of(Format.CSV, Format.JSON, Format.GEOJSON)
                : List.of(Format.CSV, Format.JSON);
    }

    /// The address of a file.
    public String path(Format format) {
        return "/open-data/" + file + "." + format.extension();
    }
}
