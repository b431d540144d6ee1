package nl.millenniumgemeenten.gateway.contact;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// The way to the profile.
@Requires(property = "own-municipality.profile", value = "true")
@Singleton
class ProfilePart implements MunicipalityPart {
    static String address(String code) {
        return ContactPages.PATH + "/" + code + "/profiel";
    }

    @Override
    public String title() {
        return "Profiel";
    }

    @Override
    public String text() {
        return "Vertel wat jullie doen, met welk plan en wie erbij hoort.";
    }

    @Override
    public String path(String code) {
        return address(code);
    }

    @Override
    public int order() {
        return 10;
    }
}
