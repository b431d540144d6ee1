package nl.millenniumgemeenten.gateway.layout;

import java.util.List;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// The announcements as pages show them.
public final class Alerts {
    private Alerts() {}

    /// What is announced on the page at a path, what matters most first.
    public static List<AlertView> at(Reading reading, String path) {
        return reading.ask(new Question.AlertsAt(path.isEmpty() ? "/" : path)).stream()
                .map(alert -> view(alert.severity(), alert.title(), alert.bodyHtml()))
                .toList();
    }

    /// An announcement.
    public static AlertView view(AlertChange.Severity severity, String title, String bodyHtml) {
        return switch (severity) {
            case INFORMATION ->
                    new AlertView("information", "Mededeling", "info-circle", title, bodyHtml);
            case WARNING -> new AlertView("warning", "Let op", "alert-triangle", title, bodyHtml);
            case EMERGENCY -> new AlertView("emergency", "Belangrijk", "urgent", title, bodyHtml);
        };
    }
}
