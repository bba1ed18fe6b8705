package uk.csp.kit.badservice;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.sql.Connection;

/** Breaks every rule that can be broken without a database. */
class Bad {
    static class RecordUtil {}

    @Path("/figures")
    static class Figures {
        @Inject
        RecordUtil records;

        void print() throws InterruptedException {
            System.out.println(records);
            Thread.sleep(1);
        }
    }

    static class Rate {
        Connection connection;
    }

    @jakarta.persistence.Entity
    public static class Threat {}
}
