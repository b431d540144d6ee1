package nl.millenniumgemeenten.gateway.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.millenniumgemeenten.gateway.form.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void a_list_is_read_however_it_was_saved(String encoding) {
        var bytes = "/café;/kaart\r\n".getBytes(Charset.forName(encoding));

        assertThat(RedirectFile.read(new Upload("lijst.csv", bytes)))
                .isEqualTo(new RedirectFile.Text("/café;/kaart\n"));
    }

    @Test
    void a_spreadsheet_itself_is_no_list() {
        var bytes = "PK\u0003\u0000".getBytes(StandardCharsets.UTF_8);

        assertThat(RedirectFile.read(new Upload("lijst.xlsx", bytes)))
                .isInstanceOf(RedirectFile.Unusable.class);
    }
}
