package nl.millenniumgemeenten.gateway.layout;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/// Answers with HTML that belongs to one request and is kept nowhere.
public final class HtmlPages {
    private HtmlPages() {}

    /// An HTML answer that no cache may keep.
    public static MutableHttpResponse<byte[]> html(HttpStatus status, byte[] html) {
        return HttpResponse.<byte[]>status(status)
                .contentType("text/html;charset=utf-8")
                .header("Cache-Control", "no-store")
                .body(html);
    }
}
