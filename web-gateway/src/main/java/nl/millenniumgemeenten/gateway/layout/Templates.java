package nl.millenniumgemeenten.gateway.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Singleton;

/// Renders the templates that were compiled with us. Outside requests as well as in them.
@Singleton
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /// A template, such as `page/home`, with its view record, as UTF-8.
    public byte[] render(String template, Object view) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", view, output);
        return output.toByteArray();
    }
}
