package nl.millenniumgemeenten.bench.page;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import nl.millenniumgemeenten.localstack.Directories;
import nl.millenniumgemeenten.localstack.Ports;

/// nginx that serves one file, set up as well as its manual says: a worker per processor, the file
/// kept open, what is compressed compressed beforehand, connections kept for ever, no log.
final class Nginx implements Closeable {
    private final Path directory;
    private final Process process;
    private final int port;

    private Nginx(Path directory, Process process, int port) {
        this.directory = directory;
        this.process = process;
        this.port = port;
    }

    /// Starts one that serves these bytes.
    static Nginx serving(byte[] plain, byte[] gzip) throws IOException {
        var readable =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        var directory = Files.createTempDirectory("bench-nginx-", readable);
        var pages = Files.createDirectory(directory.resolve("pages"), readable);
        Files.write(pages.resolve("page.html"), plain);
        Files.write(pages.resolve("page.html.gz"), gzip);
        var port = Ports.free();
        var configuration = directory.resolve("nginx.conf");
        Files.writeString(configuration, configuration(directory, port));
        var process =
                new ProcessBuilder("nginx", "-p", directory + "/", "-c", configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(directory.resolve("out.log").toFile()))
                        .start();
        return new Nginx(directory, process, port);
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + port + "/page.html");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        Directories.delete(directory);
    }

    private static String configuration(Path directory, int port) {
        return """
        daemon off;
        user %2$s;
        worker_processes auto;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        events { worker_connections 1024; }
        http {
            access_log off;
            types { text/html html; }
            charset utf-8;
            sendfile on;
            tcp_nopush on;
            keepalive_requests 1000000000;
            open_file_cache max=16 inactive=1h;
            open_file_cache_valid 1h;
            gzip_static on;
            client_body_temp_path %1$s/body;
            proxy_temp_path %1$s/proxy;
            fastcgi_temp_path %1$s/fastcgi;
            uwsgi_temp_path %1$s/uwsgi;
            scgi_temp_path %1$s/scgi;
            server { listen 127.0.0.1:%3$d; root %1$s/pages; }
        }
        """
                .formatted(directory, System.getProperty("user.name"), port);
    }
}
