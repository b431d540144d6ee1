package nl.millenniumgemeenten.gateway.sitemap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import org.jspecify.annotations.Nullable;

/// Writes the map of the site in the form of sitemaps.org: an index, and maps of as many pages as
/// one may hold.
@Singleton
final class SiteMaps {
    static final String PATH = "/sitemap.xml";
    static final String PARTS = "/sitemap/";

    /// As many as one map may hold.
    private static final int MOST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final String siteUrl;
    private final int most;

    @Inject
    SiteMaps(SiteConfiguration configuration) {
        this(configuration.url().toString(), MOST);
    }

    SiteMaps(String siteUrl, int most) {
        this.siteUrl = siteUrl;
        this.most = most;
    }

    /// The index: where the maps are.
    byte[] index(Reading reading) {
        return write(
                "sitemapindex",
                xml -> {
                    for (var section : Section.values()) {
                        var pages = section.pages(reading);
                        for (int part = 1; (part - 1) * most < pages.size(); part++) {
                            var changedAt =
                                    part(pages, part).stream()
                                            .map(ListedPage::changedAt)
                                            .filter(Objects::nonNull)
                                            .max(Comparator.naturalOrder())
                                            .orElse(null);
                            entry(xml, "sitemap", path(section, part), changedAt);
                        }
                    }
                });
    }

    /// One map; nothing where there are no pages for it.
    Optional<byte[]> map(Section section, int number, Reading reading) {
        var pages = part(section.pages(reading), number);
        return pages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        write(
                                "urlset",
                                xml -> {
                                    for (var page : pages) {
                                        entry(xml, "url", page.path(), page.changedAt());
                                    }
                                }));
    }

    /// The address of a map.
    static String path(Section section, int number) {
        return PARTS + section.slug() + "-" + number + ".xml";
    }

    private List<ListedPage> part(List<ListedPage> pages, int number) {
        return pages.stream().skip((number - 1L) * most).limit(most).toList();
    }

    private void entry(
            XMLStreamWriter xml, String element, String path, @Nullable Instant changedAt)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("loc");
        xml.writeCharacters(siteUrl + path);
        xml.writeEndElement();
        if (changedAt != null) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(changedAt.truncatedTo(ChronoUnit.SECONDS).toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] write(String root, Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
