package com.codementee.mentors;

import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * SQL that updates {@code mentor_company} when the catalogue changes. {@link MentorStore} writes the companies that
 * mentors enter.
 */
interface CompanyLinkStore {

    /** Increments the version of each mentor whose profile lists this company, by reference or as text. */
    @SqlUpdate("""
        UPDATE person
           SET version = version + 1
         WHERE id IN (SELECT l.mentor_id
                        FROM mentor_company l
                        JOIN catalog_company c ON c.id = l.company_id OR lower(c.name) = lower(l.name)
                       WHERE c.id = :companyId)
        """)
    void incrementVersions(UUID companyId);

    /** Deletes entries with this company's name as text from profiles that already refer to the company. */
    @SqlUpdate("""
        DELETE FROM mentor_company l
         USING catalog_company c
         WHERE c.id = :companyId AND lower(l.name) = lower(c.name)
           AND EXISTS (SELECT 1 FROM mentor_company other WHERE other.mentor_id = l.mentor_id
             AND other.company_id = c.id)
        """)
    void deleteDuplicateTexts(UUID companyId);

    /** Replaces entries with this company's name as text by references to the company. */
    @SqlUpdate("""
        UPDATE mentor_company l
           SET company_id = c.id, name = NULL
          FROM catalog_company c
         WHERE c.id = :companyId AND lower(l.name) = lower(c.name)
        """)
    void link(UUID companyId);

    /** Replaces references to a company by its name as text. */
    @SqlUpdate("""
        UPDATE mentor_company l
           SET company_id = NULL, name = c.name
          FROM catalog_company c
         WHERE c.id = :companyId AND l.company_id = c.id
        """)
    void unlink(UUID companyId);
}
