package nl.millenniumgemeenten.gateway.contact;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// The way to the report.
@Requires(property = "own-municipality.report", value = "true")
@Singleton
class ReportPart implements MunicipalityPart {
    static String address(String code) {
        return ContactPages.PATH + "/" + code + "/verslag";
    }

    @Override
    public String title() {
        return "Verslag";
    }

    @Override
    public String text() {
        return "Laat de redactie kort weten hoe het gaat.";
    }

    @Override
    public String path(String code) {
        return address(code);
    }

    @Override
    public int order() {
        return 30;
    }
}
