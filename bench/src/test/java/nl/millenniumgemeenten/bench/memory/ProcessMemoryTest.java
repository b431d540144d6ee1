package nl.millenniumgemeenten.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessMemoryTest {
    @Test
    void what_linux_tells_in_kilobytes_is_read_as_bytes() {
        var told =
                """
                5616a000-7ffd9000 ---p 00000000 00:00 0                          [rollup]
                Rss:              153620 kB
                Pss:              121003 kB
                Pss_Anon:         110000 kB
                Shared_Clean:      42000 kB
                """;

        assertThat(ProcessMemory.parse(told))
                .isEqualTo(new ProcessMemory(153_620L * 1024, 121_003L * 1024));
    }
}
