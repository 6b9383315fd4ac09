package com.codementee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Checks the files of {@code deploy/} against each other and against the server, because no container runs here. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("../deploy");
    private static final Pattern VARIABLE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|DATABASE)\"");
    /** The images set these; an operator does not. */
    private static final Set<String> SET_BY_IMAGES =
            Set.of("PORT", "HOST", "DATABASE", "CODEMENTEE_HOME", "CODEMENTEE_WEB", "RATE_LIMITS", "RAZORPAY_BASE_URL",
                    "DEMO_DATA");
    private static final int SERVER_MEGABYTES = 2048;

    @Test
    void theExampleSettingsPassTheServersOwnCheckOnceTheSecretsAreFilledIn() throws IOException {
        var settings = new HashMap<>(exampleSettings());
        settings.putAll(Map.of(
                "DATABASE_URL", "postgresql://codementee:secret-of-postgres@database:5432/codementee",
                "REDIS_URL", "redis://redis:6379",
                "TRUSTED_PROXIES", "172.16.0.0/12",
                "JWT_SECRET", "q7w-Zr9_tYu2pLk8Jh4gFd1sA6zXcV3b",
                "RAZORPAY_KEY_ID", "rzp_live_x",
                "RAZORPAY_KEY_SECRET", "Vb3xQ9sLr2Tn7Kp5Wd8Zy1Gc",
                "RAZORPAY_WEBHOOK_SECRET", "Hn6mD2vXe9Rt4Jw7",
                "RESEND_API_KEY", "re_Kx8Qw3",
                "METRICS_TOKEN", "m3Tq8Wz5Xr2Lk7Yp9Vd1Gc6Hn4Bs0Jf-",
                "BACKUP_KEY", "b5T9wQ2xLr7Kp4Zy8Vd1Gc6Hn3Ms0Jf-"));

        var read = Settings.from(settings);

        assertThat(read.mode().isDemo()).isFalse();
        assertThat(read.server().publicUrl()).isEqualTo("https://codementee.io");
    }

    @Test
    void theExampleNamesEverySettingOfTheServer() throws IOException {
        var known = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/com/codementee/platform/settings"))) {
            for (var file : files.filter(path -> path.toString().endsWith("Reader.java")).toList()) {
                VARIABLE.matcher(Files.readString(file)).results().forEach(hit -> known.add(hit.group(1)));
            }
        }
        known.removeAll(SET_BY_IMAGES);

        assertThat(exampleSettings().keySet()).containsAll(known);
    }

    @Test
    void theContainersFitIntoTheServersMemory() throws IOException {
        var shared = services("services.yml");
        var single = services("docker-compose.prod.yml");

        long running = Stream.of("edge", "frontend", "backend", "redis", "database")
                .mapToLong(name -> megabytes(resolved(single, shared, name))).sum();

        assertThat(running).isLessThan(SERVER_MEGABYTES * 3 / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.prod.yml", "docker-compose.scale.yml"})
    void everyServiceRestartsAndIsLimited(String file) throws IOException {
        var shared = services("services.yml");
        var services = services(file);
        for (var name : services.keySet()) {
            var service = resolved(services, shared, name);
            assertThat(service).as(name).containsKeys("image", "mem_limit", "networks");
            if (name.equals("certbot")) continue;
            assertThat(service.get("restart")).as(name).isEqualTo("unless-stopped");
            assertThat(service.get("security_opt")).as(name).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(name.equals("database") || Boolean.TRUE.equals(service.get("read_only"))).as(name).isTrue();
        }
    }

    @Test
    void theContractsPortsArePublished() throws IOException {
        var single = services("docker-compose.prod.yml");

        assertThat(single.get("frontend").get("ports").toString()).contains(":3000:80");
        assertThat(single.get("backend").get("ports").toString()).contains(":8001:8001");
    }

    @Test
    void whatTheImagesCopyExists() throws IOException {
        for (var name : List.of("backend.Dockerfile", "frontend.Dockerfile")) {
            for (var line : Files.readAllLines(DEPLOY.resolve(name))) {
                if (!line.startsWith("COPY ") || line.contains("--from")) continue;
                var words = line.substring("COPY ".length()).split(" ");
                for (var source : Arrays.copyOf(words, words.length - 1)) {
                    assertThat(DEPLOY.resolveSibling(source)).as(line).exists();
                }
            }
            assertThat(Files.readString(DEPLOY.resolve(name))).contains("\nUSER ").contains("\nHEALTHCHECK ");
        }
    }

    @Test
    void eachAlertNamesASectionOfTheOperationsPage() throws IOException {
        var page = Files.readString(Path.of("../docs/operations.md"));
        var alerts = Files.readString(DEPLOY.resolve("monitoring/alerts.yml"));
        var sections = Pattern.compile("runbook: 'docs/operations.md, \"(.+)\"'").matcher(alerts).results()
                .map(hit -> "### " + hit.group(1) + "\n").collect(Collectors.toSet());

        assertThat(sections).hasSizeGreaterThan(8).allSatisfy(section -> assertThat(page).contains(section));
    }

    private static Map<String, String> exampleSettings() throws IOException {
        return Files.readAllLines(DEPLOY.resolve(".env.example")).stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(String file) throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> document = yaml.load(Files.readString(DEPLOY.resolve(file)));
        return (Map<String, Map<String, Object>>) document.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> resolved(
            Map<String, Map<String, Object>> services, Map<String, Map<String, Object>> shared, String name) {
        var own = services.get(name);
        var base = (Map<String, String>) own.get("extends");
        assertThat(base.get("file")).isEqualTo("services.yml");
        var all = new HashMap<>(shared.get(base.get("service")));
        all.putAll(own);
        return all;
    }

    private static long megabytes(Map<String, Object> service) {
        return Long.parseLong(service.get("mem_limit").toString().replaceFirst("m$", ""));
    }
}
