package nl.millenniumgemeenten.gateway.page.store;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A body in every encoding that is worth it, with its entity tags. An encoding is made once, when
/// somebody first takes it: who is there first waits for their own form only.
public final class StoredResponse {
    private static final int BROTLI_QUALITY = 5;

    private static final String NO_CACHE = "no-cache";
    private static final String PAGE = "text/html;charset=utf-8";

    private final String contentType;
    private final String cacheControl;
    private final boolean negotiated;
    private final Map<String, String> headers;
    private final String hash;
    private final byte[] identity;
    private final boolean compressible;
    private volatile byte @Nullable [] gzip;
    private volatile byte @Nullable [] brotli;

    private StoredResponse(
            String contentType,
            String cacheControl,
            boolean negotiated,
            Map<String, String> headers,
            byte[] identity,
            boolean compressible) {
        this.contentType = contentType;
        this.cacheControl = cacheControl;
        this.negotiated = negotiated;
        this.headers = Map.copyOf(headers);
        this.identity = identity;
        this.compressible = compressible;
        this.hash = hash(identity);
    }

    /// A page: browsers ask each time whether it is still the same.
    public static StoredResponse page(byte[] html) {
        return new StoredResponse(PAGE, NO_CACHE, false, Map.of(), html, true);
    }

    /// A document for machines, asked for each time as a page is.
    ///
    /// @param negotiated whether what the client accepts decides what its address answers
    /// @param headers what its answers carry beside the usual, 304 included
    public static StoredResponse document(
            String contentType, boolean negotiated, Map<String, String> headers, byte[] bytes) {
        return new StoredResponse(contentType, NO_CACHE, negotiated, headers, bytes, true);
    }

    /// A file whose address names its content.
    public static StoredResponse asset(String name, byte[] bytes) {
        var type = contentType(name);
        var cacheControl = "public, max-age=31536000, immutable";
        var compressible = !type.startsWith("font/") && !type.startsWith("image/png");
        return new StoredResponse(type, cacheControl, false, Map.of(), bytes, compressible);
    }

    /// The media type.
    public String contentType() {
        return contentType;
    }

    /// The value of `Cache-Control`.
    public String cacheControl() {
        return cacheControl;
    }

    /// The form that is sent to a client that would best have `wanted`. No brotli where the machine
    /// has no library for it.
    public ContentEncoding available(ContentEncoding wanted) {
        return switch (wanted) {
            case BROTLI ->
                    compressible && Brotli4jLoader.isAvailable()
                            ? wanted
                            : ContentEncoding.IDENTITY;
            case GZIP -> compressible ? wanted : ContentEncoding.IDENTITY;
            case IDENTITY -> wanted;
        };
    }

    /// The value of `Vary`: what the client says that the answer depends on. Empty if nothing.
    public String vary() {
        if (negotiated) {
            return "Accept, Accept-Encoding";
        }
        return compressible ? "Accept-Encoding" : "";
    }

    /// What the answer carries beside the usual headers.
    public Map<String, String> headers() {
        return headers;
    }

    /// Whether it is surely the right answer to a request with this `Accept`, before anybody weighs
    /// the types in it.
    boolean suits(@Nullable String accept) {
        if (accept == null) {
            return true;
        }
        return negotiated
                ? accept.equals("*/*") || accept.equals(contentType)
                : !contentType.equals(PAGE) || !namesDocuments(accept);
    }

    /// Other servers of the fediverse ask for a page by a type that no browser names: whether there
    /// is a document of it is weighed behind us.
    private static boolean namesDocuments(String accept) {
        return accept.contains("activity+json") || accept.contains("ld+json");
    }

    /// The body in an [#available] form, made now if nobody took it before. Not to be changed.
    byte[] body(ContentEncoding encoding) {
        return switch (encoding) {
            case BROTLI -> brotli();
            case GZIP -> gzip();
            case IDENTITY -> identity;
        };
    }

    /// Whether the body in an [#available] form is there, so that it takes no time.
    boolean has(ContentEncoding encoding) {
        return switch (encoding) {
            case BROTLI -> brotli != null;
            case GZIP -> gzip != null;
            case IDENTITY -> true;
        };
    }

    /// The strong entity tag of a form: the bytes differ, so the tags do.
    public String etag(ContentEncoding encoding) {
        return encoding == ContentEncoding.IDENTITY
                ? "\"" + hash + "\""
                : "\"" + hash + "-" + encoding.token() + "\"";
    }

    /// Whether a client already has this form (`If-None-Match`, RFC 9110, section 13.1.2).
    public boolean matches(@Nullable String ifNoneMatch, ContentEncoding encoding) {
        if (ifNoneMatch == null) {
            return false;
        }
        var tag = etag(encoding);
        for (var candidate : ifNoneMatch.split(",", -1)) {
            var known = candidate.strip();
            if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    /// How much memory it takes, about, with its other forms, of which text makes less than half.
    int weight() {
        return 512 + identity.length + (compressible ? identity.length / 2 : 0);
    }

    private byte[] gzip() {
        var made = gzip;
        if (made == null) {
            synchronized (this) {
                made = gzip == null ? through(GZIPOutputStream::new) : gzip;
                gzip = made;
            }
        }
        return made;
    }

    private byte[] brotli() {
        var made = brotli;
        if (made == null) {
            Brotli4jLoader.ensureAvailability();
            var parameters = new Encoder.Parameters().setQuality(BROTLI_QUALITY);
            synchronized (this) {
                made =
                        brotli == null
                                ? through(out -> new BrotliOutputStream(out, parameters))
                                : brotli;
                brotli = made;
            }
        }
        return made;
    }

    private interface Compressor {
        OutputStream over(OutputStream out) throws IOException;
    }

    private byte[] through(Compressor compressor) {
        var compressed = new ByteArrayOutputStream(identity.length / 3 + 64);
        try (var out = compressor.over(compressed)) {
            out.write(identity);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
