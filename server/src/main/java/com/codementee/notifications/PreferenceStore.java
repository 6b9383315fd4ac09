package com.codementee.notifications;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** SQL for what each person chose per kind of notification. */
interface PreferenceStore {

    /** @param kind the name of a kind, which a newer version of the application may have stored */
    record Chosen(String kind, boolean app, boolean mail) {}

    record Row(UUID personId, NotificationKind kind, boolean app, boolean mail) {}

    @SqlQuery("SELECT kind, app, mail FROM notification_preference WHERE person_id = :personId")
    List<Chosen> list(UUID personId);

    @SqlBatch("""
        INSERT INTO notification_preference (person_id, kind, app, mail)
        VALUES (:personId, :kind, :app, :mail)
        ON CONFLICT (person_id, kind) DO UPDATE SET app = excluded.app, mail = excluded.mail
        """)
    void save(@BindMethods List<Row> rows);
}
