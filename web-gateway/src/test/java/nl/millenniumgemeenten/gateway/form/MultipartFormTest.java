package nl.millenniumgemeenten.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MultipartFormTest {
    private static final String TYPE = "multipart/form-data; boundary=XX";

    @Test
    void fields_and_files_come_apart_and_empty_files_do_not_come_at_all() {
        var form =
                parse(
                        """
                        --XX
                        Content-Disposition: form-data; name="title"

                        Één markt
                        --XX
                        Content-Disposition: form-data; name="goals"

                        7
                        --XX
                        Content-Disposition: form-data; name="goals"

                        8
                        --XX
                        Content-Disposition: form-data; name="upload"; filename="../a.jpg"
                        Content-Type: image/jpeg

                        bytes
                        --XX
                        Content-Disposition: form-data; name="upload"; filename=""
                        Content-Type: application/octet-stream


                        --XX--
                        """);

        assertThat(form.fields().line("title")).isEqualTo("Één markt");
        assertThat(form.fields().all("goals")).containsExactly("7", "8");
        assertThat(form.uploads().all("upload"))
                .singleElement()
                .extracting(file -> new String(file.content(), StandardCharsets.UTF_8))
                .isEqualTo("bytes");
        assertThat(form.uploads().all("other")).isEmpty();
    }

    @Test
    void lines_end_as_those_of_other_forms_do() {
        var form =
                parse(
                        """
                        --XX
                        Content-Disposition: form-data; name="story"

                        Een
                        twee
                        --XX--
                        """);

        assertThat(form.fields().text("story")).isEqualTo("Een\ntwee");
    }

    @Test
    void what_cannot_be_read_is_an_empty_form() {
        assertThat(MultipartForm.parse("multipart/form-data", new byte[] {1, 2}).fields())
                .isEqualTo(Form.EMPTY);
        assertThat(MultipartForm.parse(TYPE, new byte[0]).fields()).isEqualTo(Form.EMPTY);
    }

    private static MultipartForm parse(String body) {
        return MultipartForm.parse(
                TYPE, body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
