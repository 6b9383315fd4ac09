"""Three of the product's calls as its predecessor would answer them: FastAPI behind gunicorn, the catalogue in memory,
the person behind a token read from the database at each request, the mails of a booking written but not drawn or sent."""

import os
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

FIND = """
    SELECT b.*, e.name AS mentee_name, e.email AS mentee_email, t.name AS mentor_name, t.email AS mentor_email,
           c.name AS company_name, s.starts_at AS slot_starts_at, s.ends_at AS slot_ends_at, s.status AS slot_status
      FROM booking_request b
      JOIN person e ON e.id = b.mentee_id
      JOIN company c ON c.id = b.company_id
      LEFT JOIN person t ON t.id = b.mentor_id
      LEFT JOIN time_slot s ON s.id = b.confirmed_slot_id
     WHERE b.id = $1"""
NAMED = """
    SELECT s.id, s.starts_at, s.ends_at, s.status
      FROM booking_slot p JOIN time_slot s ON s.id = p.slot_id
     WHERE p.booking_request_id = $1 ORDER BY p.preference"""
PERSON = """
    SELECT p.id, p.role, p.paused, e.run, e.ends_at
      FROM person p LEFT JOIN entitlement e ON e.person_id = p.id WHERE p.id = $1"""
SPEND = """
    WITH spent AS (
        UPDATE membership SET used_mock_interviews = used_mock_interviews + 1
         WHERE id = (SELECT id FROM membership
                      WHERE person_id = $1 AND run = $2
                        AND (limit_mock_interviews IS NULL OR used_mock_interviews < limit_mock_interviews)
                      ORDER BY granted_at, id LIMIT 1)
        RETURNING id)
    INSERT INTO ledger_entry (id, person_id, membership_id, kind, units, reason, cause, booking_request_id, created_at)
    SELECT $3, $1, spent.id, 'mock_interviews', -1, 'Mock interview requested', $4, $4, $5 FROM spent
    RETURNING id"""
INSERT = """
    WITH opened AS (
        INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                                     specific_topics, additional_notes, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        RETURNING id)
    INSERT INTO booking_slot (booking_request_id, slot_id, preference)
    SELECT opened.id, named.slot_id, named.preference
      FROM opened, unnest($10::uuid[]) WITH ORDINALITY AS named (slot_id, preference)"""
PLAN = """
    INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
    VALUES ($1, $2, $3, false, 1),
           ($4, $5, $6, false, 1)
        ON CONFLICT (task_name, task_instance) DO NOTHING"""
ADMINS = "SELECT id, name, email, timezone FROM person WHERE role = 'admin' AND NOT paused ORDER BY id"
MAIL = """
    INSERT INTO outbox_mail (id, cause, recipient, subject, html, text, secret, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, false, $7)
        ON CONFLICT ON CONSTRAINT outbox_mail_once DO NOTHING"""
HTML = os.environ["MAIL_HTML"]
TEXT = os.environ["MAIL_TEXT"]
IN_A_CENTURY = timedelta(days=36500)

app = FastAPI()
bearer = HTTPBearer()


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
    app.state.pool = await asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=2, max_size=int(os.environ["POOL_SIZE"]))
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
    user = await app.state.pool.fetchrow(PERSON, uuid.UUID(claims["user_id"]))
    if user is None or user["paused"]:
        raise HTTPException(status_code=401, detail="Unknown user")
    return user


async def read(connection, booking_id):
    row = await connection.fetchrow(FIND, booking_id)
    if row is None:
        raise HTTPException(status_code=404, detail="No such booking request")
    slots = await connection.fetch(NAMED, booking_id)
    return {**dict(row), "preferred_slots": [dict(slot) for slot in slots]}


async def mail(connection, booking, now):
    """To the mentee and to each admin, by jobs in so distant a future that nobody starts on them."""
    cause = f"booking-requested:{booking['id']}:0"
    what = f"{booking['company_name']}, {booking['interview_type']}"
    letters = [(booking["mentee_email"], f"We have your request: {what}")]
    letters += [(admin["email"], f"New booking request: {what}") for admin in await connection.fetch(ADMINS)]
    await connection.executemany(MAIL, [(uuid.uuid4(), cause, to, subject, HTML, TEXT, now) for to, subject in letters])
    later = now + IN_A_CENTURY
    await connection.execute(PLAN, "send-mail", cause, later, "review-booking-request", f"{booking['id']}@{now}", later)


@app.get("/api/companies")
async def companies():
    return envelope(app.state.companies)


@app.get("/api/mentee/booking-requests/{booking_id}")
async def booking_request(booking_id: uuid.UUID, user=Depends(current_user)):
    async with app.state.pool.acquire() as connection:
        booking = await read(connection, booking_id)
    if booking["mentee_id"] != user["id"]:
        raise HTTPException(status_code=404, detail="No such booking request")
    return envelope(booking, tier="Active")


@app.post("/api/mentee/booking-request", status_code=201)
async def request(draft: BookingRequest, user=Depends(current_user)):
    now = datetime.now(timezone.utc)
    if user["ends_at"] is None or user["ends_at"] <= now:
        raise HTTPException(status_code=403, detail="A paid plan opens this")
    booking_id = uuid.uuid4()
    async with app.state.pool.acquire() as connection, connection.transaction():
        await connection.fetchrow("SELECT run FROM entitlement WHERE person_id = $1 FOR UPDATE", user["id"])
        if await connection.fetchval(SPEND, user["id"], user["run"], uuid.uuid4(), booking_id, now) is None:
            raise HTTPException(status_code=403, detail="Nothing left of this")
        company = await connection.fetchrow("SELECT * FROM company WHERE id = $1 FOR KEY SHARE", draft.company_id)
        if company is None or draft.experience_level not in company["difficulty_levels"]:
            raise HTTPException(status_code=422, detail="Not a company of ours")
        slots = await connection.fetch("SELECT * FROM time_slot WHERE id = ANY ($1) ORDER BY id FOR SHARE", draft.preferred_slots)
        if len(slots) != len(draft.preferred_slots) or any(s["status"] != "available" or s["starts_at"] <= now for s in slots):
            raise HTTPException(status_code=409, detail="A slot is taken")
        await connection.execute(
            INSERT, booking_id, user["id"], draft.company_id, draft.interview_type.value, draft.experience_level,
            draft.interview_track, draft.specific_topics, draft.additional_notes, now, draft.preferred_slots)
        booking = await read(connection, booking_id)
        await mail(connection, booking, now)
    return envelope(booking, "Created", "Active")
