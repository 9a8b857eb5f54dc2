"""What only reads like speech: deeds, duties, titles of works, what nobody is said to have said."""
