package nl.millenniumgemeenten.gateway.contact.activity;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.contact.ContactPages;
import nl.millenniumgemeenten.gateway.contact.MunicipalityPart;

/// The way to the activities.
@Singleton
class ActivitiesPart implements MunicipalityPart {
    static final String BELOW = "/activiteiten";

    static String address(String code) {
        return ContactPages.PATH + "/" + code + BELOW;
    }

    @Override
    public String title() {
        return "Activiteiten";
    }

    @Override
    public String text() {
        return "Laat zien wat jullie voor de doelen doen, met een verhaal en foto’s.";
    }

    @Override
    public String path(String code) {
        return address(code);
    }

    @Override
    public int order() {
        return 20;
    }
}
