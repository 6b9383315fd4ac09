package com.codementee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.TestApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs {@code deploy.sh} with a stand-in for Docker that records what it is told and plays sick versions. */
class DeployScriptTest {

    /** Keeps the version of each service in a file, and answers as Docker would. */
    private static final String DOCKER =
            """
            #!/usr/bin/env bash
            state=$(dirname "$0")/state
            mkdir -p "$state"
            case "$*" in
              'compose version' | 'image inspect '*) exit 0 ;;
              inspect*)
                version=$(cat "$state/${!#}")
                [[ -f $state/sick-$version ]] && echo starting || echo healthy ;;
              *' ps -q '*) [[ -f $state/${!#} ]] && echo "${!#}"; exit 0 ;;
              *' check') echo "check $VERSION" >>"$state/log"; [[ ! -f $state/bad-settings ]] ;;
              *' run '*certbot*) exit 1 ;;
              *' up -d '*)
                all="$*" names=${all#*--remove-orphans}
                echo "up $VERSION $names" | tr -s ' ' >>"$state/log"
                for name in $names; do [[ $name == --* ]] || echo "$VERSION" >"$state/$name"; done ;;
              *' rm -sf '*) rm -f "$state/${!#}"; echo "rm ${!#}" >>"$state/log" ;;
              *' nginx -s reload '*) echo "route $(grep -o 'server [a-z-]*' nginx/upstream/backend.conf)" >>"$state/log" ;;
              *) echo "unexpected: $*" >&2; exit 9 ;;
            esac
            """;

    private Path deploy;
    private Path bin;

    @BeforeEach
    void copy() throws IOException {
        var checkout = TestApp.newHome();
        deploy = Files.createDirectories(checkout.resolve("deploy"));
        Files.createDirectories(deploy.resolve("nginx/upstream"));
        Files.copy(Path.of("../deploy/deploy.sh"), deploy.resolve("deploy.sh"));
        Files.writeString(deploy.resolve(".env"), "PUBLIC_URL=https://codementee.io\nPOSTGRES_PASSWORD=x\n");
        bin = Files.createDirectories(checkout.resolve("bin"));
        program("docker", DOCKER);
        release("one");
    }

    @Test
    void installsOnABareServer() throws IOException {
        deploys(0, "serves https://codementee.io");

        assertThat(log()).containsExactly("check one", "up one frontend backend redis database backup");
        assertThat(deploy.resolve(".state/current")).hasContent("one");
    }

    @Test
    void isIdempotent() throws IOException {
        deploys(0, "serves");
        deploys(0, "serves");

        assertThat(deploy.resolve(".state/current")).hasContent("one");
        assertThat(deploy.resolve(".state/previous")).doesNotExist();
    }

    @Test
    void servesFromTheNewVersionBeforeTheOldOneStops() throws IOException {
        upgradedTo("two");
        deploys(0, "two serves");

        assertThat(log()).containsExactly("check two", "up two backend-next", "route server backend-next",
                "up two backend redis database backup", "route server backend", "up two frontend", "rm backend-next");
        assertThat(deploy.resolve(".state/previous")).hasContent("one");
    }

    @Test
    void keepsTheOldVersionWhenTheNewOneIsSick() throws IOException {
        upgradedTo("two");
        Files.createFile(bin.resolve("state/sick-two"));
        deploys(1, "two does not become healthy; one goes on serving");

        assertThat(log()).containsExactly("check two", "up two backend-next", "rm backend-next");
        assertThat(deploy.resolve(".state/current")).hasContent("one");
    }

    @Test
    void changesNothingWhenTheSettingsAreWrong() throws IOException {
        upgradedTo("two");
        Files.createFile(bin.resolve("state/bad-settings"));
        deploys(1, "nothing was changed");

        assertThat(log()).containsExactly("check two");
    }

    @Test
    void rollsBackToTheVersionBefore() throws IOException {
        upgradedTo("two");
        deploys(0, "two serves");
        deploys(0, "one serves", "--rollback");

        assertThat(bin.resolve("state/backend")).hasContent("one");
        assertThat(deploy.resolve(".state/current")).hasContent("one");
        assertThat(deploy.resolve(".state/previous")).hasContent("two");
    }

    private void upgradedTo(String version) throws IOException {
        deploys(0, "serves");
        Files.delete(bin.resolve("state/log"));
        release(version);
    }

    private void release(String version) throws IOException {
        program("git", "#!/bin/sh\necho " + version + "\n");
    }

    private void program(String name, String script) throws IOException {
        Files.writeString(bin.resolve(name), script);
        assertThat(bin.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(bin.resolve("state/log"));
    }

    private void deploys(int exit, String says, String... options) throws IOException {
        var command = Stream.concat(Stream.of("bash", deploy.resolve("deploy.sh").toString()), Stream.of(options));
        var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().put("WAIT_SECONDS", "0");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue()).as(output).isEqualTo(exit);
        assertThat(output).contains(says);
    }
}
