package nl.millenniumgemeenten.gateway.desk.page;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Asked;
import nl.millenniumgemeenten.gateway.desk.ContentKind;
import nl.millenniumgemeenten.gateway.desk.EditingView;
import nl.millenniumgemeenten.gateway.desk.LastPart;
import nl.millenniumgemeenten.gateway.desk.media.PictureField;
import nl.millenniumgemeenten.gateway.desk.tag.TagForm;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.page.content.PagePage;
import nl.millenniumgemeenten.gateway.service.ContentCollection;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.PageEditionJson;
import nl.millenniumgemeenten.gateway.service.PageJson;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// Writing a page.
@Singleton
class PageKind implements ContentKind<PageJson, PageEditionJson> {
    static final String SCREENS = "/redactie/paginas";

    /// Dragging a page changes these without a new edition.
    private static final List<Field> PLACE =
            List.of(new Field("parent", "Hoort onder"), new Field("position", "Volgorde"));

    private static final String YES = "true";

    private final ContentService service;
    private final ParentChoice parents;
    private final Site site;
    private final PagePage page;
    private final PictureField pictures;

    PageKind(
            ContentService service,
            ParentChoice parents,
            Site site,
            PagePage page,
            PictureField pictures) {
        this.service = service;
        this.parents = parents;
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
        return "Nieuwe pagina";
    }

    @Override
    public Topic topic() {
        return Topic.PAGES;
    }

    @Override
    public ContentCollection<PageJson, PageEditionJson> collection() {
        return service.pages();
    }

    @Override
    public List<Field> fields() {
        return Stream.concat(
                        Stream.of(
                                new Field("title", "Titel"),
                                new Field("summary", "Samenvatting"),
                                new Field("body", "Tekst"),
                                new Field("parent", "Hoort onder"),
                                new Field("slug", "Laatste deel van het adres"),
                                new Field("navigationTitle", "Titel in het menu"),
                                new Field("position", "Volgorde"),
                                new Field("inNavigation", "In het menu")),
                        TagForm.FIELDS.stream())
                .toList();
    }

    @Override
    public Form fresh() {
        return Form.EMPTY.with("position", "100").with("inNavigation", YES);
    }

    @Override
    public Form draft(PageJson content) {
        return Opened.taking(filled(content.draft()), PLACE);
    }

    @Override
    public Form filled(PageEditionJson edition) {
        var parent = edition.parent();
        var form =
                Form.EMPTY
                        .with("title", edition.title())
                        .with("summary", edition.summary())
                        .with("body", edition.bodyHtml())
                        .with("parent", parent == null ? "" : parent.toString())
                        .with("slug", edition.slug())
                        .with("navigationTitle", edition.navigationTitle())
                        .with("position", Integer.toString(edition.position()));
        return new TagForm(site.image())
                .with(
                        edition.inNavigation() ? form.with("inNavigation", YES) : form,
                        edition.goals(),
                        edition.municipalities(),
                        edition.themes(),
                        edition.picture());
    }

    @Override
    public String words(Field field, Form form) {
        return switch (field.name()) {
            case "inNavigation" -> form.line("inNavigation").isEmpty() ? "nee" : "ja";
            case "parent" -> parentInWords(form.line("parent"));
            default -> ContentKind.super.words(field, form);
        };
    }

    private String parentInWords(String parent) {
        if (!parent.matches("[0-9a-f-]{36}")) {
            return "geen: bovenaan";
        }
        return new Reading(site.image())
                .ask(new Question.LivePage(UUID.fromString(parent)))
                .map(found -> found.title() + " (" + found.path() + ")")
                .orElse("een pagina die niet op de site staat");
    }

    @Override
    public Optional<Form> pressed(Form typed) {
        return new TagForm(site.image()).pressed(typed);
    }

    @Override
    public Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", typed.line("title"));
        json.put("summary", typed.line("summary"));
        json.put("bodyHtml", typed.text("body"));
        // Empty is the top level.
        json.put("parent", typed.line("parent"));
        json.put("slug", LastPart.of(typed));
        json.put("navigationTitle", typed.line("navigationTitle"));
        json.put("position", typed.number("position"));
        json.put("inNavigation", !typed.line("inNavigation").isEmpty());
        json.putAll(new TagForm(site.image()).json(typed));
        return json;
    }

    @Override
    public FormErrorView error(FieldProblem fault, Form typed) {
        return new TagForm(site.image())
                .error(fault, typed)
                .orElseGet(() -> {
                    var field = fault.pointer().substring(1);
                    return new FormErrorView(
                            field.equals("bodyHtml") ? "body" : field, fault.detail());
                });
    }

    @Override
    public String livePath(PageJson content) {
        return content.path();
    }

    @Override
    public Screen form(
            DeskLayoutView layout, EditingView editing, Form typed, Editor editor, Reach reach) {
        var places =
                Asked.now(() ->
                        parents.options(typed.line("parent"), editing.action(), editor, reach));
        var picture = pictures.view(typed, editor);
        return new Screen(
                "desk/page_form",
                new PageFormView(
                        layout,
                        editing,
                        typed.line("title"),
                        typed.line("slug"),
                        places.answer(),
                        typed.line("navigationTitle"),
                        typed.line("summary"),
                        typed.line("position"),
                        !typed.line("inNavigation").isEmpty(),
                        typed.text("body"),
                        Opened.hidden(typed),
                        new TagForm(site.image()).view(typed),
                        picture));
    }

    @Override
    public Screen preview(PageJson content, Banner banner, Reading reading) {
        return edition(content, content.draft(), banner, reading);
    }

    @Override
    public Screen edition(
            PageJson content, PageEditionJson edition, Banner banner, Reading reading) {
        var view = page.view(reading, published(reading, content, edition));
        return new Screen(
                "desk/page_preview",
                new PagePreviewView(view, banner.label(), banner.text(), banner.backPath()));
    }

    /// What would be announced if this version went live now.
    private static PageChange.Published published(
            Reading reading, PageJson content, PageEditionJson edition) {
        Instant first = content.firstPublishedAt();
        return new PageChange.Published(
                content.id(),
                content.revision(),
                edition.edition(),
                path(reading, content, edition),
                content.formerPaths(),
                edition.parent(),
                edition.position(),
                edition.inNavigation(),
                edition.title(),
                edition.navigationTitle(),
                edition.summary(),
                edition.bodyHtml(),
                first == null ? edition.savedAt() : first,
                edition.savedAt(),
                TagForm.orNone(edition.goals()),
                TagForm.orNone(edition.municipalities()),
                TagForm.orNone(edition.themes()),
                TagForm.use(edition.picture()));
    }

    private static String path(Reading reading, PageJson content, PageEditionJson edition) {
        UUID parent = edition.parent();
        if (parent == null) {
            return "/" + edition.slug();
        }
        return reading.ask(new Question.LivePage(parent))
                .map(found -> found.path() + "/" + edition.slug())
                .orElse(content.path());
    }
}
