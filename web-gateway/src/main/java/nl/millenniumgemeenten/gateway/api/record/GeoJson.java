package nl.millenniumgemeenten.gateway.api.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.MultiPolygon;
import nl.millenniumgemeenten.gateway.site.Geography;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Territory;

/// Municipalities as GeoJSON (RFC 7946): the boundary of the day where one is known, else a point.
/// Outer rings go counterclockwise, holes clockwise.
public final class GeoJson {
    /// The media type.
    public static final String MEDIA_TYPE = "application/geo+json";

    private final Register register;
    private final Geography geography;

    /// Of the day of the register, with the boundaries that are known.
    public GeoJson(Register register, Geography geography) {
        this.register = register;
        this.geography = geography;
    }

    /// A collection of municipalities; what stands with the items stands beside the features.
    public byte[] collection(CollectionJson collection) {
        return written(json -> {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            if (collection.at() != null) {
                json.writeStringField("at", collection.at().toString());
            }
            if (collection.recordedAt() != null) {
                json.writeStringField("recordedAt", collection.recordedAt().toString());
            }
            json.writeNumberField("totalCount", collection.totalCount());
            json.writeStringField("license", collection.license());
            json.writeStringField("attribution", collection.attribution());
            json.writeArrayFieldStart("features");
            for (var item : collection.items()) {
                feature(json, (MunicipalityJson) item);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// One municipality.
    public byte[] feature(MunicipalityJson municipality) {
        return written(json -> feature(json, municipality));
    }

    private void feature(JsonGenerator json, MunicipalityJson municipality) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", municipality.code());
        json.writeFieldName("geometry");
        geometry(json, municipality);
        json.writePOJOField("properties", municipality);
        json.writeEndObject();
    }

    private void geometry(JsonGenerator json, MunicipalityJson municipality) throws IOException {
        var boundary = boundary(municipality);
        var point = municipality.point();
        if (boundary.isPresent()) {
            multiPolygon(json, boundary.get());
        } else if (point != null) {
            json.writeStartObject();
            json.writeStringField("type", "Point");
            json.writeArrayFieldStart("coordinates");
            json.writeNumber(point.longitude());
            json.writeNumber(point.latitude());
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    /// The boundary of the day, of those that exist on it.
    private Optional<MultiPolygon> boundary(MunicipalityJson municipality) {
        return municipality.exists()
                ? Territory.of(municipality.code(), register, geography)
                        .map(BoundaryChange.Recorded::geometry)
                : Optional.empty();
    }

    private static void multiPolygon(JsonGenerator json, MultiPolygon shape) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "MultiPolygon");
        json.writeArrayFieldStart("coordinates");
        for (int polygon = 0; polygon < shape.size(); polygon++) {
            json.writeStartArray();
            for (int ring = 0; ring < shape.rings(polygon); ring++) {
                ring(json, shape.ring(polygon, ring), ring == 0);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void ring(JsonGenerator json, int[] ring, boolean counterclockwise)
            throws IOException {
        boolean asItStands = area(ring) >= 0 == counterclockwise;
        json.writeStartArray();
        for (int at = 0; at < ring.length; at += 2) {
            int position = asItStands ? at : ring.length - 2 - at;
            json.writeStartArray();
            json.writeNumber(ring[position] / (double) MultiPolygon.STEPS);
            json.writeNumber(ring[position + 1] / (double) MultiPolygon.STEPS);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /// Twice the area, positive where the ring goes counterclockwise.
    private static long area(int[] ring) {
        long area = 0;
        for (int at = 0; at + 3 < ring.length; at += 2) {
            area += (long) ring[at] * ring[at + 3] - (long) ring[at + 2] * ring[at + 1];
        }
        return area;
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var json = RecordJson.MAPPER.createGenerator(bytes)) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
