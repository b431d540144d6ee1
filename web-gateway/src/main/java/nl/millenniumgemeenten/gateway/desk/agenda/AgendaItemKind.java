package nl.millenniumgemeenten.gateway.desk.agenda;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.desk.LastPart;
import nl.millenniumgemeenten.gateway.desk.media.PictureField;
import nl.millenniumgemeenten.gateway.desk.tag.TagForm;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaItemPage;
import nl.millenniumgemeenten.gateway.service.AgendaItemEditionJson;
import nl.millenniumgemeenten.gateway.service.AgendaItemJson;
import nl.millenniumgemeenten.gateway.service.ContentCollection;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// Writing an agenda item.
@Singleton
class AgendaItemKind implements ContentKind<AgendaItemJson, AgendaItemEditionJson> {
    static final String SCREENS = "/redactie/agenda";

    private static final String CANCELLED = "cancelled";
    private static final String YES = "true";

    private final ContentService service;
    private final Site site;
    private final AgendaItemPage page;
    private final PictureField pictures;

    AgendaItemKind(ContentService service, Site site, AgendaItemPage page, PictureField pictures) {
        this.service = service;
        this.site = site;
        this.page = page;
        this.pictures = pictures;
    }

    @Override
    public String screens() {
        return SCREENS;
    }

    @Override
    public String titleOfNew() {
        return "Nieuw agenda-item";
    }

    @Override
    public Topic topic() {
        return Topic.AGENDA_ITEMS;
    }

    @Override
    public ContentCollection<AgendaItemJson, AgendaItemEditionJson> collection() {
        return service.agendaItems();
    }

    @Override
    public List<Field> fields() {
        return Stream.concat(
                        Stream.of(
                                new Field("title", "Titel"),
                                new Field("on", "Dagen"),
                                new Field("from", "Begin"),
                                new Field("until", "Einde"),
                                new Field(WhenForm.REMOVED, "Weggehaalde dagen"),
                                new Field("repeats", "Komt terug"),
                                new Field("interval", "Om de hoeveel"),
                                new Field("lastOn", "Laatste dag"),
                                Field.choices("except", "Slaat over"),
                                new Field(CANCELLED, "Afgelast"),
                                new Field("place", "Plaats"),
                                new Field("onlineUrl", "Online"),
                                new Field("summary", "Samenvatting"),
                                new Field("body", "Tekst"),
                                new Field("slug", "Laatste deel van het adres")),
                        TagForm.FIELDS.stream())
                .toList();
    }

    @Override
    public Form fresh() {
        return Form.EMPTY.with("interval", "1");
    }

    @Override
    public Form draft(AgendaItemJson content) {
        return filled(content.draft());
    }

    @Override
    public Form filled(AgendaItemEditionJson edition) {
        var form =
                Form.EMPTY
                        .with("title", edition.title())
                        .with("place", edition.place())
                        .with("onlineUrl", Objects.requireNonNullElse(edition.onlineUrl(), ""))
                        .with("summary", edition.summary())
                        .with("body", edition.bodyHtml())
                        .with("slug", edition.slug());
        return new TagForm(site.image())
                .with(
                        WhenForm.with(
                                edition.isCancelled() ? form.with(CANCELLED, YES) : form, edition),
                        edition.goals(),
                        edition.municipalities(),
                        edition.themes(),
                        edition.picture());
    }

    @Override
    public Optional<Form> pressed(Form typed) {
        return new TagForm(site.image()).pressed(typed);
    }

    @Override
    public String words(Field field, Form form) {
        return field.name().equals(CANCELLED)
                ? form.line(CANCELLED).isEmpty() ? "nee" : "ja"
                : ContentKind.super.words(field, form);
    }

    @Override
    public Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", typed.line("title"));
        json.put("summary", typed.line("summary"));
        json.put("bodyHtml", typed.text("body"));
        json.put("slug", LastPart.of(typed));
        json.put("place", typed.line("place"));
        json.put("onlineUrl", typed.line("onlineUrl"));
        json.put(CANCELLED, !typed.line(CANCELLED).isEmpty());
        json.putAll(WhenForm.json(typed));
        json.putAll(new TagForm(site.image()).json(typed));
        return json;
    }

    @Override
    public FormErrorView error(FieldProblem fault, Form typed) {
        return WhenForm.error(fault)
                .or(() -> new TagForm(site.image()).error(fault, typed))
                .orElseGet(() -> {
                    var field = fault.pointer().substring(1);
                    return new FormErrorView(
                            field.equals("bodyHtml") ? "body" : field, fault.detail());
                });
    }

    @Override
    public String livePath(AgendaItemJson content) {
        var live = content.live();
        return live == null ? "" : "/agenda/" + content.number() + "-" + live.slug();
    }

    @Override
    public Screen form(
            DeskLayoutView layout, EditingView editing, Form typed, Editor editor, Reach reach) {
        return new Screen(
                "desk/agenda_item_form",
                new AgendaItemFormView(
                        layout,
                        editing,
                        typed.line("title"),
                        typed.line("slug"),
                        typed.line("summary"),
                        typed.line("place"),
                        typed.line("onlineUrl"),
                        typed.text("body"),
                        days(typed, editing),
                        WhenForm.repeats(typed),
                        typed.line(WhenForm.INTERVAL),
                        typed.line(WhenForm.LAST_ON),
                        WhenForm.rhythm(typed),
                        WhenForm.dates(typed),
                        !typed.line(CANCELLED).isEmpty(),
                        new TagForm(site.image()).view(typed),
                        pictures.view(typed, editor)));
    }

    private static List<AgendaItemFormView.DayView> days(Form typed, EditingView editing) {
        var days = new ArrayList<AgendaItemFormView.DayView>();
        for (var row : WhenForm.rows(typed)) {
            int number = days.size() + 1;
            days.add(
                    new AgendaItemFormView.DayView(
                            number,
                            row.on(),
                            row.from(),
                            row.until(),
                            editing.errors().of(WhenForm.day(number))));
        }
        int next = days.size() + 1;
        days.add(
                new AgendaItemFormView.DayView(
                        next, "", "", "", editing.errors().of(WhenForm.day(next))));
        return days;
    }

    @Override
    public Screen preview(AgendaItemJson content, Banner banner, Reading reading) {
        return edition(content, content.draft(), banner, reading);
    }

    @Override
    public Screen edition(
            AgendaItemJson content, AgendaItemEditionJson edition, Banner banner, Reading reading) {
        var view = page.view(reading, published(content, edition));
        return new Screen(
                "desk/agenda_item_preview",
                new AgendaItemPreviewView(view, banner.label(), banner.text(), banner.backPath()));
    }

    /// What would be announced if this version went live now.
    private static AgendaItemChange.Published published(
            AgendaItemJson content, AgendaItemEditionJson edition) {
        Instant first = content.firstPublishedAt();
        var when = edition.occurrences();
        var online = edition.onlineUrl();
        return new AgendaItemChange.Published(
                content.id(),
                content.revision(),
                edition.edition(),
                content.number(),
                edition.slug(),
                edition.title(),
                edition.summary(),
                edition.bodyHtml(),
                edition.place(),
                online == null || online.isEmpty() ? null : online,
                when.days(),
                when.recurrence(),
                TagForm.orNone(edition.goals()),
                TagForm.orNone(edition.municipalities()),
                TagForm.orNone(edition.themes()),
                TagForm.use(edition.picture()),
                first == null ? edition.savedAt() : first,
                edition.savedAt(),
                edition.isCancelled());
    }
}
