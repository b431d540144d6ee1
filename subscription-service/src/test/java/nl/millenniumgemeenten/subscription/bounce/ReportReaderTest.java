package nl.millenniumgemeenten.subscription.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
    private static final String KEY = "0123456789abcdefghijklm";

    @ParameterizedTest
    @CsvSource({
        "postfix, HARD, 5.1.1",
        "exchange, HARD, 5.1.10",
        "full, SOFT, 5.2.2",
        "expired, SOFT, 4.4.7",
        "blocked, POLICY, 5.7.1",
        "forwarded, HARD, 5.2.1",
        "qmail, HARD, 5.1.1",
        "complaint, COMPLAINT, ''"
    })
    void a_report_says_about_which_delivery_it_is_and_why(
            String name, BounceKind kind, String code) {
        var report = ReportReader.read(Sample.about(KEY, name));

        assertThat(report)
                .isInstanceOfSatisfying(
                        Report.Returned.class,
                        returned -> {
                            assertThat(returned.keys()).containsOnly(KEY);
                            assertThat(returned.kind()).isEqualTo(kind);
                            assertThat(returned.enhancedCode()).isEqualTo(code);
                        });
    }

    @Test
    void another_copy_of_a_report_is_the_same_report() {
        var once = new String(Sample.about(KEY, "postfix"), StandardCharsets.US_ASCII);
        var again = "Received: from elsewhere\r\n" + once;

        assertThat(ReportReader.read(again.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ReportReader.read(once.getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "holiday"})
    void what_ends_no_delivery_passes(String name) {
        assertThat(ReportReader.read(Sample.about(KEY, name))).isEqualTo(new Report.Passing());
    }

    @Test
    void what_a_person_writes_is_no_report() {
        assertThat(ReportReader.read(Sample.about(KEY, "person"))).isEqualTo(new Report.Other());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001",
                "Content-Type: multipart/report; report-type=delivery-status\r\n\r\nno boundary",
                "Content-Type: multipart/report; boundary=\r\n\r\n",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=a\r\n\r\n--a\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n--a--"
            })
    void what_cannot_be_read_is_no_report(String mail) {
        assertThat(ReportReader.read(mail.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Report.Other());
    }

    @Test
    void a_report_cut_off_anywhere_breaks_nothing() {
        var whole = Sample.about(KEY, "complaint");
        for (int length = 0; length < whole.length; length += 7) {
            assertThat(ReportReader.read(Arrays.copyOf(whole, length))).isNotNull();
        }
    }
}
