package nl.millenniumgemeenten.gateway.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.XmlText;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Writes a feed as Atom (RFC 4287), in pages (RFC 5005).
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final SiteConfiguration configuration;
    private final Feed feed;
    private final XMLStreamWriter xml;

    private AtomFeed(SiteConfiguration configuration, Feed feed, XMLStreamWriter xml) {
        this.configuration = configuration;
        this.feed = feed;
        this.xml = xml;
    }

    static byte[] write(SiteConfiguration configuration, Feed feed) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new AtomFeed(configuration, feed, xml).write();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", "nl");
        text("id", id());
        text("title", feed.title());
        text("subtitle", feed.subtitle());
        text("updated", moment(feed.updatedAt()));
        xml.writeStartElement("author");
        text("name", feed.author());
        xml.writeEndElement();
        link("self", FeedLinkView.ATOM, absolute(feed.address(FeedForm.ATOM, feed.page())));
        link("alternate", "text/html", absolute(feed.path()));
        if (feed.page() > 1 || feed.more()) {
            part("first", 1);
        }
        if (feed.page() > 1) {
            part("previous", feed.page() - 1);
        }
        if (feed.more()) {
            part("next", feed.page() + 1);
        }
        for (var entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", "urn:uuid:" + entry.id());
        text("title", entry.title());
        text("updated", moment(entry.updatedAt()));
        text("published", moment(entry.publishedAt()));
        link("alternate", "text/html", absolute(entry.path()));
        for (var category : entry.categories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", XmlText.of(category.term()));
            xml.writeAttribute("label", XmlText.of(category.label()));
        }
        if (!entry.summary().isBlank()) {
            text("summary", entry.summary());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(XmlText.of(entry.contentHtml()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /// A feed keeps its id wherever its parts stand (RFC 4151).
    private String id() {
        return "tag:" + configuration.url().getHost() + ",2026:" + feed.path();
    }

    private void part(String relation, int page) throws XMLStreamException {
        link(relation, FeedLinkView.ATOM, absolute(feed.address(FeedForm.ATOM, page)));
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private String absolute(String path) {
        return configuration.url() + path;
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
