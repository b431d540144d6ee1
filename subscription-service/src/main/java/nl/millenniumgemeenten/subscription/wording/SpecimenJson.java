package nl.millenniumgemeenten.subscription.wording;

import io.micronaut.serde.annotation.Serdeable;
import nl.millenniumgemeenten.subscription.mail.Letters.Specimen;

/// What a mail looks like, with examples filled in.
@Serdeable
record SpecimenJson(String subject, String html, String plain) {
    static SpecimenJson of(Specimen specimen) {
        return new SpecimenJson(specimen.subject(), specimen.html(), specimen.plain());
    }
}
