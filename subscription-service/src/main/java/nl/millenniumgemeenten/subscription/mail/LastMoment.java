package nl.millenniumgemeenten.subscription.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Until when something works, in words. Who reads English may live where it is another time.
final class LastMoment {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private LastMoment() {}

    static String in(ReaderLanguage language, Instant moment) {
        var pattern =
                switch (language) {
                    case DUTCH -> "d MMMM uuuu, HH:mm 'uur'";
                    case ENGLISH -> "d MMMM uuuu 'at' HH:mm '(Dutch time)'";
                };
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .withZone(HERE)
                .format(moment);
    }
}
