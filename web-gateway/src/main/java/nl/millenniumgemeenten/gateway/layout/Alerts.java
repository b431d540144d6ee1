package nl.millenniumgemeenten.gateway.layout;

import java.util.List;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.gateway.library.Bodies;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// The announcements as pages show them.
public final class Alerts {
    private Alerts() {}

    /// What is announced on the page at a path, what matters most first.
    public static List<AlertView> at(Reading reading, String path) {
        return reading.ask(new Question.AlertsAt(path.isEmpty() ? "/" : path)).stream()
                .map(alert -> view(reading, alert.severity(), alert.title(), alert.bodyHtml()))
                .toList();
    }

    /// An announcement, with the pictures and the addresses of this moment.
    public static AlertView view(
            Reading reading, AlertChange.Severity severity, String title, String bodyHtml) {
        var body = Bodies.html(reading, bodyHtml);
        return switch (severity) {
            case INFORMATION ->
                    new AlertView("information", "Mededeling", "info-circle", title, body);
            case WARNING -> new AlertView("warning", "Let op", "alert-triangle", title, body);
            case EMERGENCY -> new AlertView("emergency", "Belangrijk", "urgent", title, body);
        };
    }
}
