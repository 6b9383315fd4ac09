"""The yardstick: three of the product's calls, implemented with FastAPI, gunicorn and asyncpg.

It runs the statements that the product runs (bench/pgbench holds them too): none for the companies, one for a read,
five in a transaction for a booking. Like the product, it keeps the companies and the signed-in person in memory. It
stores the mails of a booking with fixed texts and does not send them.
"""

import os
import time
import uuid
from datetime import datetime, timedelta, timezone
from enum import Enum
from typing import Optional

import asyncpg
import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, conlist, constr

SECRET = os.environ["JWT_SECRET"]
MAIL_HTML = os.environ["MAIL_HTML"]
MAIL_TEXT = os.environ["MAIL_TEXT"]
CENTURY = timedelta(days=36500)
USER_CACHE_SECONDS = 30

BOOKING_COLUMNS = """
    b.id, b.mentee_id, e.name AS mentee_name, e.email AS mentee_email,
    b.mentor_id, t.name AS mentor_name, t.email AS mentor_email,
    b.company_id, c.name AS company_name, b.interview_type, b.experience_level,
    b.interview_track, b.specific_topics, b.additional_notes,
    s.id AS confirmed_id, s.starts_at AS confirmed_starts_at, s.ends_at AS confirmed_ends_at,
    s.interview_types AS confirmed_interview_types, s.mentor_id AS confirmed_mentor_id,
    s.status AS confirmed_status, s.created_at AS confirmed_created_at,
    b.meeting_link, b.meet_link_id, b.status,
    b.confirmed_by, b.confirmed_at, b.cancelled_at, b.cancel_reason, b.created_at,
    n.id AS preferred_id, n.starts_at AS preferred_starts_at, n.ends_at AS preferred_ends_at,
    n.interview_types AS preferred_interview_types, n.mentor_id AS preferred_mentor_id,
    n.status AS preferred_status, n.created_at AS preferred_created_at"""
FIND_USER = """
    SELECT p.id, p.role, p.paused, e.run, e.ends_at
      FROM person p LEFT JOIN entitlement e ON e.person_id = p.id WHERE p.id = $1"""
FIND_BOOKING = f"""
    SELECT {BOOKING_COLUMNS}
      FROM booking_request b
      JOIN accounts_person e ON e.id = b.mentee_id
      JOIN catalog_company c ON c.id = b.company_id
      LEFT JOIN accounts_person t ON t.id = b.mentor_id
      LEFT JOIN scheduling_slot s ON s.id = b.confirmed_slot_id
      LEFT JOIN booking_slot p ON p.booking_request_id = b.id
      LEFT JOIN scheduling_slot n ON n.id = p.slot_id
     WHERE b.id = $1
     ORDER BY p.preference"""
USE_UNIT = """
    WITH current AS MATERIALIZED (
        SELECT run FROM entitlement WHERE person_id = $1 AND ends_at > $4 FOR UPDATE),
    used AS (
        UPDATE membership
           SET used_mock_interviews = used_mock_interviews + 1
         WHERE id = (SELECT id
                       FROM membership
                      WHERE person_id = $1 AND run = (SELECT run FROM current)
                        AND (limit_mock_interviews IS NULL OR used_mock_interviews < limit_mock_interviews)
                      ORDER BY granted_at, id
                      LIMIT 1)
           AND (limit_mock_interviews IS NULL OR used_mock_interviews < limit_mock_interviews)
           AND NOT EXISTS (SELECT 1
                             FROM ledger_entry
                            WHERE kind = 'mock_interviews' AND cause = $3 AND units = -1 AND adjusted_by IS NULL)
        RETURNING id)
    INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, booking_request_id, created_at)
    SELECT $2, $1, used.id, 'mock_interviews', -1, 'Mock interview requested', $3, $3, $4 FROM used
    RETURNING id"""
INSERT_BOOKING = f"""
    WITH chosen_company AS MATERIALIZED (
        SELECT * FROM catalog_company WHERE id = $3 FOR KEY SHARE),
    slots AS MATERIALIZED (
        SELECT * FROM scheduling_slot WHERE id = ANY ($4::uuid[]) ORDER BY id FOR SHARE),
    inserted AS (
        INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                                     specific_topics, additional_notes, order_id, created_at)
        SELECT $1, $2, chosen_company.id, $5, $6, $7, $8, $9, NULL, $10 FROM chosen_company
            ON CONFLICT ON CONSTRAINT booking_order DO NOTHING
        RETURNING *),
    preferred AS (
        INSERT INTO booking_slot (booking_request_id, slot_id, preference)
        SELECT inserted.id, slots.id, chosen.preference
          FROM inserted
         CROSS JOIN unnest($4::uuid[]) WITH ORDINALITY AS chosen (slot_id, preference)
          JOIN slots ON slots.id = chosen.slot_id
        RETURNING *)
    SELECT {BOOKING_COLUMNS},
           c.category AS company_category, c.interview_tracks AS company_interview_tracks,
           c.difficulty_levels AS company_difficulty_levels, c.description AS company_description,
           c.logo_url AS company_logo_url, c.created_at AS company_created_at
      FROM inserted b
      JOIN accounts_person e ON e.id = b.mentee_id
      JOIN chosen_company c ON c.id = b.company_id
      LEFT JOIN accounts_person t ON t.id = b.mentor_id
      LEFT JOIN slots s ON s.id = b.confirmed_slot_id
      LEFT JOIN preferred p ON p.booking_request_id = b.id
      LEFT JOIN slots n ON n.id = p.slot_id
     ORDER BY p.preference"""
FIND_RECIPIENTS = """
    SELECT id, name, email, timezone FROM accounts_person WHERE id = $1
     UNION ALL
    SELECT id, name, email, timezone FROM accounts_person WHERE role = 'admin' AND NOT paused
     ORDER BY id"""
INSERT_MAILS = """
    INSERT INTO outbox_mail (id, cause, recipient, subject, html, text, invite, method, secret, created_at,
                             person_id, kind, notified)
    SELECT mail.id, $1, mail.recipient, mail.subject, $5, $6, NULL, NULL, false, $7, mail.person_id, mail.kind,
           notifications_insert(uuidv7(), mail.person_id, $1, mail.kind, mail.subject, mail.body, mail.href, $7)
      FROM unnest($2::uuid[], $3::text[], $4::text[], $8::uuid[], $9::text[], $10::text[], $11::text[])
           AS mail (id, recipient, subject, person_id, kind, body, href)
        ON CONFLICT ON CONSTRAINT outbox_mail_once DO NOTHING"""
FOUND_SOON = "We're finding a mentor and will email you as soon as your mock is confirmed."
INSERT_JOBS = """
    INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
    VALUES ('review-booking-request', $1, NULL, $3, false, 1),
           ('send-mail', $2, NULL, $3, false, 1)
        ON CONFLICT (task_name, task_instance) DO NOTHING"""

app = FastAPI()
bearer = HTTPBearer()
user_cache = {}


class StatelessConnection(asyncpg.Connection):
    """Saves the round trip that resets a connection on its return to the pool. No call here leaves session state."""

    async def reset(self, *, timeout=None):
        pass


class InterviewType(str, Enum):
    coding = "coding"
    system_design = "system_design"
    behavioral = "behavioral"
    hr_round = "hr_round"


class BookingRequest(BaseModel):
    company_id: uuid.UUID
    interview_type: InterviewType
    experience_level: constr(max_length=20)
    interview_track: constr(max_length=40)
    specific_topics: conlist(constr(max_length=80), max_items=10)
    additional_notes: Optional[constr(max_length=2000)] = None
    preferred_slots: conlist(uuid.UUID, min_items=1, max_items=3)


@app.on_event("startup")
async def connect():
    app.state.pool = await asyncpg.create_pool(
        os.environ["DATABASE_URL"], min_size=2, max_size=int(os.environ["POOL_SIZE"]), connection_class=StatelessConnection)
    rows = await app.state.pool.fetch("SELECT * FROM company ORDER BY name, id")
    app.state.companies = [dict(row) for row in rows]


@app.on_event("shutdown")
async def disconnect():
    await app.state.pool.close()


def envelope(data, message="OK", tier=None):
    return {"data": data, "message": message, "user_tier": tier, "timestamp": datetime.now(timezone.utc)}


async def current_user(credentials: HTTPAuthorizationCredentials = Depends(bearer)):
    try:
        claims = jwt.decode(credentials.credentials, SECRET, algorithms=["HS256"])
    except jwt.PyJWTError:
        raise HTTPException(status_code=401, detail="Invalid token")
    user = await find_user(uuid.UUID(claims["user_id"]))
    if user is None or user["paused"]:
        raise HTTPException(status_code=401, detail="Unknown user")
    return user


async def find_user(user_id):
    user, expires_at = user_cache.get(user_id, (None, 0))
    if expires_at < time.monotonic():
        user = await app.state.pool.fetchrow(FIND_USER, user_id)
        user_cache[user_id] = (user, time.monotonic() + USER_CACHE_SECONDS)
    return user


def slot_of(row, prefix):
    fields = ("id", "starts_at", "ends_at", "interview_types", "mentor_id", "status", "created_at")
    return {field: row[f"{prefix}_{field}"] for field in fields}


def booking_of(rows):
    """Joins the rows of one request, one per preferred slot."""
    first = rows[0]
    booking = {key: value for key, value in first.items() if not key.startswith(("preferred_", "confirmed_", "company_"))}
    booking.update(
        company_id=first["company_id"], company_name=first["company_name"],
        confirmed_by=first["confirmed_by"], confirmed_at=first["confirmed_at"],
        confirmed_slot=slot_of(first, "confirmed") if first["confirmed_id"] else None,
        preferred_slots=[slot_of(row, "preferred") for row in rows if row["preferred_id"]])
    return booking


async def store_mails_and_jobs(connection, booking, now):
    """Stores a mail to the mentee and to each admin. The jobs are due in a century, so no server runs them."""
    cause = f"booking-requested:{booking['id']}:0"
    what = f"{booking['company_name']}, {booking['interview_type']}"
    recipients = await connection.fetch(FIND_RECIPIENTS, booking["mentee_id"])
    own = [person["id"] == booking["mentee_id"] for person in recipients]
    subjects = [
        f"We have your request: {what}" if mine else f"New booking request: {what}" for mine in own]
    await connection.execute(
        INSERT_MAILS, cause, [uuid.uuid4() for _ in recipients], [person["email"] for person in recipients], subjects,
        MAIL_HTML, MAIL_TEXT, now, [person["id"] for person in recipients],
        ["request" if mine else "request_queue" for mine in own],
        [FOUND_SOON if mine else "It needs a mentor and a slot." for mine in own],
        [f"/mentee/bookings?booking={booking['id']}" if mine else "/admin/requests" for mine in own])
    await connection.execute(INSERT_JOBS, f"{booking['id']}@{now}", cause, now + CENTURY)


@app.get("/api/companies")
async def companies():
    return envelope(app.state.companies)


@app.get("/api/mentee/booking-requests/{booking_id}")
async def booking_request(booking_id: uuid.UUID, user=Depends(current_user)):
    async with app.state.pool.acquire() as connection:
        rows = await connection.fetch(FIND_BOOKING, booking_id)
    if not rows or rows[0]["mentee_id"] != user["id"]:
        raise HTTPException(status_code=404, detail="No such booking request")
    return envelope(booking_of(rows), tier="Active")


@app.post("/api/mentee/booking-request", status_code=201)
async def create_booking_request(draft: BookingRequest, user=Depends(current_user)):
    now = datetime.now(timezone.utc)
    booking_id = uuid.uuid4()
    async with app.state.pool.acquire() as connection, connection.transaction():
        if await connection.fetchval(USE_UNIT, user["id"], uuid.uuid4(), booking_id, now) is None:
            raise HTTPException(status_code=403, detail="No mocks left")
        rows = await connection.fetch(
            INSERT_BOOKING, booking_id, user["id"], draft.company_id, draft.preferred_slots, draft.interview_type.value,
            draft.experience_level, draft.interview_track, draft.specific_topics, draft.additional_notes, now)
        if not rows or draft.experience_level not in rows[0]["company_difficulty_levels"]:
            raise HTTPException(status_code=422, detail="Unknown company or level")
        slots = [row for row in rows if row["preferred_id"]]
        if len(slots) != len(draft.preferred_slots) or any(
                slot["preferred_status"] != "available" or slot["preferred_starts_at"] <= now for slot in slots):
            raise HTTPException(status_code=409, detail="A slot is taken")
        booking = booking_of(rows)
        await store_mails_and_jobs(connection, booking, now)
    return envelope(booking, "Created", "Active")
