// Opens the room.
