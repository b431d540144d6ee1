package nl.millenniumgemeenten.gateway.desk.news;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.NewsArticleChange;
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
import nl.millenniumgemeenten.gateway.page.news.NewsArticlePage;
import nl.millenniumgemeenten.gateway.service.ArticleEditionJson;
import nl.millenniumgemeenten.gateway.service.ArticleJson;
import nl.millenniumgemeenten.gateway.service.ContentCollection;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// Writing a news article.
@Singleton
class NewsArticleKind implements ContentKind<ArticleJson, ArticleEditionJson> {
    static final String SCREENS = "/redactie/nieuws";

    private final ContentService service;
    private final Site site;
    private final NewsArticlePage page;
    private final InstantSource clock;
    private final SiteConfiguration configuration;
    private final PictureField pictures;

    NewsArticleKind(
            ContentService service,
            Site site,
            NewsArticlePage page,
            InstantSource clock,
            SiteConfiguration configuration,
            PictureField pictures) {
        this.service = service;
        this.site = site;
        this.page = page;
        this.clock = clock;
        this.configuration = configuration;
        this.pictures = pictures;
    }

    @Override
    public String screens() {
        return SCREENS;
    }

    @Override
    public String titleOfNew() {
        return "Nieuw bericht";
    }

    @Override
    public Topic topic() {
        return Topic.NEWS_ARTICLES;
    }

    @Override
    public ContentCollection<ArticleJson, ArticleEditionJson> collection() {
        return service.articles();
    }

    @Override
    public List<Field> fields() {
        return Stream.concat(
                        Stream.of(
                                new Field("title", "Titel"),
                                new Field("datedOn", "Datum"),
                                new Field("summary", "Samenvatting"),
                                new Field("body", "Tekst"),
                                new Field("slug", "Laatste deel van het adres")),
                        TagForm.FIELDS.stream())
                .toList();
    }

    @Override
    public Form fresh() {
        var today = LocalDate.ofInstant(clock.instant(), configuration.zone());
        return Form.EMPTY.with("datedOn", today.toString());
    }

    @Override
    public Form draft(ArticleJson content) {
        return filled(content.draft());
    }

    @Override
    public Form filled(ArticleEditionJson edition) {
        var form =
                Form.EMPTY
                        .with("title", edition.title())
                        .with("datedOn", edition.datedOn().toString())
                        .with("summary", edition.summary())
                        .with("body", edition.bodyHtml())
                        .with("slug", edition.slug());
        return new TagForm(site.image())
                .with(
                        form,
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
    public Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", typed.line("title"));
        json.put("datedOn", typed.line("datedOn"));
        json.put("summary", typed.line("summary"));
        json.put("bodyHtml", typed.text("body"));
        json.put("slug", LastPart.of(typed));
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
    public String livePath(ArticleJson content) {
        var live = content.live();
        return live == null ? "" : "/nieuws/" + content.number() + "-" + live.slug();
    }

    @Override
    public Screen form(
            DeskLayoutView layout, EditingView editing, Form typed, Editor editor, Reach reach) {
        return new Screen(
                "desk/news_article_form",
                new NewsArticleFormView(
                        layout,
                        editing,
                        typed.line("title"),
                        typed.line("slug"),
                        typed.line("summary"),
                        typed.line("datedOn"),
                        typed.text("body"),
                        new TagForm(site.image()).view(typed),
                        pictures.view(typed, editor)));
    }

    @Override
    public Screen preview(ArticleJson content, Banner banner, Reading reading) {
        return edition(content, content.draft(), banner, reading);
    }

    @Override
    public Screen edition(
            ArticleJson content, ArticleEditionJson edition, Banner banner, Reading reading) {
        var view = page.view(reading, published(content, edition));
        return new Screen(
                "desk/news_article_preview",
                new NewsArticlePreviewView(view, banner.label(), banner.text(), banner.backPath()));
    }

    /// What would be announced if this version went live now.
    private static NewsArticleChange.Published published(
            ArticleJson content, ArticleEditionJson edition) {
        Instant first = content.firstPublishedAt();
        return new NewsArticleChange.Published(
                content.id(),
                content.revision(),
                edition.edition(),
                content.number(),
                edition.slug(),
                edition.title(),
                edition.summary(),
                edition.bodyHtml(),
                edition.datedOn(),
                TagForm.orNone(edition.goals()),
                TagForm.orNone(edition.municipalities()),
                first == null ? edition.savedAt() : first,
                edition.savedAt(),
                TagForm.orNone(edition.themes()),
                TagForm.use(edition.picture()));
    }
}
