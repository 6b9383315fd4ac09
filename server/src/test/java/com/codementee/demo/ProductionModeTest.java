package com.codementee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.Await;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Tests that production has no sandbox and sends mail by SMTP. */
class ProductionModeTest {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static TestApp app;

    @BeforeAll
    static void start() {
        SMTP.start();
        app = TestApp.start(Map.of(
                "CODEMENTEE_MODE", "production",
                "DATABASE", "embedded",
                "JWT_SECRET", "q7w-Zr9_tYu2pLk8Jh4gFd1sA6zXcV3b",
                "PUBLIC_URL", "https://codementee.example",
                "RAZORPAY_KEY_ID", "rzp_test_x",
                "RAZORPAY_KEY_SECRET", "Vb3xQ9sLr2Tn7Kp5Wd8Zy1Gc",
                "RAZORPAY_WEBHOOK_SECRET", "Hn6mD2vXe9Rt4Jw7",
                "CODEMENTEE_WEB", "src/test/resources/web",
                "SMTP_URL", "smtp://127.0.0.1:" + SMTP.getSmtp().getPort()));
    }

    @AfterAll
    static void stop() {
        app.close();
        SMTP.stop();
    }

    @Test
    void answers404ForSandboxPaths() {
        for (var path : new String[] {
                "", "/mail", "/clock", "/faults", "/razorpay", "/razorpay/v1/orders", "/style.css", "/meet/amber",
                "/llm"}) {
            app.client().get("/__sandbox" + path).expect(404, ErrorCode.NOT_FOUND);
            app.client().header("Accept", "text/html").get("/__sandbox" + path).expect(404, ErrorCode.NOT_FOUND);
        }
        app.client().post("/__sandbox/clock", Map.of("advance", "PT1H")).expect(404, ErrorCode.NOT_FOUND);
        app.client().post("/__sandbox/razorpay/pay", Map.of()).expect(404, ErrorCode.NOT_FOUND);
        app.client().post("/__sandbox/llm/v1/chat/completions", Map.of()).expect(404, ErrorCode.NOT_FOUND);
    }

    /** Applications of one JVM share the logs' format, which the first of them chooses. */
    @Test
    void choosesLogsOfOneJsonObjectPerLine() {
        assertThat(app.bean(Environment.class).getProperty("logging.structured.format.console")).isEqualTo("logstash");
    }

    @Test
    void embedsTheContactAddressAndNoDemoModeInPages() {
        assertThat(app.client().header("Accept", "text/html").get("/").expect(200).text())
                .contains("<meta name=\"contact\" content=\"support@codementee.example\" />")
                .doesNotContain("name=\"mode\"");
    }

    @Test
    void hasNoDemoPeopleAndNoSandboxTables() {
        app.client().post("/api/auth/login",
                Map.of("email", "admin@codementee.example", "password", DemoDataSql.PASSWORD)).expect(401);
        int schemas = app.database().withHandle(sql ->
                sql.createQuery("SELECT count(*) FROM pg_namespace WHERE nspname = 'sandbox'").mapTo(Integer.class)
                        .one());
        assertThat(schemas).isZero();
    }

    @Test
    void sendsMailBySmtp() throws Exception {
        var person = new PersonFixtures(app).freeMentee("आशा");

        Await.until("a welcome by SMTP", () -> SMTP.getReceivedMessages().length > 0);
        var message = SMTP.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Welcome to Codementee");
        assertThat(message.getAllRecipients()[0]).hasToString(person.email());
        assertThat(message.getMessageID()).endsWith("@codementee.example>");
    }
}
