"""The form (填报表) that goes out to a unit, and what it said when it left."""
