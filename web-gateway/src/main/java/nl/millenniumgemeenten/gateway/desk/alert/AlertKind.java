package nl.millenniumgemeenten.gateway.desk.alert;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.AlertView;
import nl.millenniumgemeenten.gateway.layout.Alerts;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.AlertEditionJson;
import nl.millenniumgemeenten.gateway.service.AlertJson;
import nl.millenniumgemeenten.gateway.service.ContentCollection;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.site.ListedQuestion;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// Writing an announcement.
@Singleton
class AlertKind implements ContentKind<AlertJson, AlertEditionJson> {
    static final String SCREENS = "/redactie/mededelingen";

    private static final List<OptionView> PARTS =
            List.of(
                    part("/", "De hele site"),
                    part("/gemeenten", "Gemeenten"),
                    part("/kaart", "Kaart"),
                    part("/doelen", "Doelen"),
                    part("/activiteiten", "Activiteiten"),
                    part("/nieuws", "Nieuws"),
                    part("/agenda", "Agenda"),
                    part("/hulpbronnen", "Hulpbronnen"),
                    part("/nieuwsbrief", "Nieuwsbrief"),
                    part("/meedoen", "Aanmelden van een gemeente"),
                    part("/mijn-gemeente", "Mijn gemeente"));

    /// A page that moves changes this without a new edition.
    private static final List<Field> PLACE = List.of(new Field("path", "Waar"));

    private final ContentService service;
    private final Site site;
    private final Layouts layouts;

    AlertKind(ContentService service, Site site, Layouts layouts) {
        this.service = service;
        this.site = site;
        this.layouts = layouts;
    }

    private static OptionView part(String path, String label) {
        return new OptionView(path, label, false);
    }

    @Override
    public String screens() {
        return SCREENS;
    }

    @Override
    public String titleOfNew() {
        return "Nieuwe mededeling";
    }

    @Override
    public Topic topic() {
        return Topic.ALERTS;
    }

    @Override
    public ContentCollection<AlertJson, AlertEditionJson> collection() {
        return service.alerts();
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("title", "Titel"),
                new Field("severity", "Hoe belangrijk"),
                new Field("path", "Waar"),
                new Field("body", "Tekst"));
    }

    @Override
    public Form fresh() {
        return Form.EMPTY
                .with("severity", AlertChange.Severity.INFORMATION.name())
                .with("path", "/");
    }

    @Override
    public Form draft(AlertJson content) {
        return Opened.taking(filled(content.draft()), PLACE);
    }

    @Override
    public Form filled(AlertEditionJson edition) {
        return Form.EMPTY
                .with("title", edition.title())
                .with("severity", edition.severity())
                .with("path", edition.path())
                .with("body", edition.bodyHtml());
    }

    @Override
    public Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", typed.line("title"));
        json.put("severity", typed.line("severity"));
        json.put("path", typed.line("path"));
        json.put("bodyHtml", typed.text("body"));
        return json;
    }

    @Override
    public FormErrorView error(FieldProblem fault, Form typed) {
        var field = fault.pointer().substring(1);
        return new FormErrorView(field.equals("bodyHtml") ? "body" : field, fault.detail());
    }

    @Override
    public String livePath(AlertJson content) {
        var live = content.live();
        return live == null ? "" : live.path();
    }

    @Override
    public Screen form(
            DeskLayoutView layout, EditingView editing, Form typed, Editor editor, Reach reach) {
        return new Screen(
                "desk/alert_form",
                new AlertFormView(
                        layout,
                        editing,
                        typed.line("title"),
                        severities(typed.line("severity")),
                        paths(typed.line("path")),
                        typed.text("body"),
                        Opened.hidden(typed)));
    }

    private static List<OptionView> severities(String chosen) {
        var options = new ArrayList<OptionView>();
        for (var severity : AlertChange.Severity.values()) {
            options.add(
                    new OptionView(
                            severity.name(),
                            switch (severity) {
                                case INFORMATION -> "Mededeling: handig om te weten";
                                case WARNING -> "Let op: wie dit mist, heeft er last van";
                                case EMERGENCY -> "Belangrijk: iedereen moet dit zien";
                            },
                            severity.name().equals(chosen)));
        }
        return options;
    }

    /// The parts of the site, its own pages, and whatever was chosen before.
    private List<OptionView> paths(String chosen) {
        var options = new ArrayList<OptionView>();
        PARTS.forEach(part -> options.add(option(part.value(), part.label(), chosen)));
        for (var page : new Reading(site.image()).ask(new ListedQuestion.Pages())) {
            if (options.stream().noneMatch(option -> option.value().equals(page.path()))) {
                options.add(option(page.path(), page.title() + " (" + page.path() + ")", chosen));
            }
        }
        if (options.stream().noneMatch(OptionView::selected)) {
            options.add(new OptionView(chosen, chosen, true));
        }
        return options;
    }

    private static OptionView option(String path, String label, String chosen) {
        return new OptionView(path, label, path.equals(chosen));
    }

    @Override
    public Screen preview(AlertJson content, Banner banner, Reading reading) {
        return edition(content, content.draft(), banner, reading);
    }

    /// On a page without content, so that nothing draws the eye away from it.
    @Override
    public Screen edition(
            AlertJson content, AlertEditionJson edition, Banner banner, Reading reading) {
        var layout = layouts.layout(reading, edition.title(), "", "", false, List.of());
        AlertView alert =
                Alerts.view(
                        reading,
                        AlertChange.Severity.valueOf(edition.severity()),
                        edition.title(),
                        edition.bodyHtml());
        return new Screen(
                "desk/alert_preview",
                new AlertPreviewView(
                        layout,
                        alert,
                        label(edition.path()),
                        banner.label(),
                        banner.text(),
                        banner.backPath()));
    }

    private String label(String path) {
        return paths(path).stream()
                .filter(OptionView::selected)
                .map(OptionView::label)
                .findFirst()
                .orElse(path);
    }
}
